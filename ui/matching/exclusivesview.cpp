#include "ui/matching/exclusivesview.h"

#include "core/assets/assetservice.h"
#include "core/catalogue/catalogue.h"
#include "core/reports/exclusivetable.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/language.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/format.h"
#include "ui/text/matchwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/label.h"
#include "ui/widgets/recordtable.h"

#include <QHBoxLayout>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int mostLimit = 9'999;
constexpr int noLimit = 0;
constexpr qint64 selectionOption = -1; ///< among the collections: what was chosen elsewhere

QString sourceText(ValueSource source)
{
    switch (source) {
    case ValueSource::Proposal: return ExclusivesView::tr("open proposal");
    case ValueSource::Budget: return ExclusivesView::tr("the brand's budget");
    case ValueSource::Earlier: return ExclusivesView::tr("its earlier proposals");
    case ValueSource::Usual: break;
    }
    return ExclusivesView::tr("usual value");
}

QList<Column<ExclusiveAward>> awardColumns()
{
    const auto column = [](const char *id, std::function<QString()> title, int width,
                           std::function<QString(const ExclusiveAward &)> words,
                           std::function<QVariant(const ExclusiveAward &)> key = {},
                           Qt::Alignment alignment = Qt::AlignLeft,
                           std::function<QVariant(const ExclusiveAward &, int)> paint = {}) {
        return Column<ExclusiveAward>(QString::fromLatin1(id), std::move(title), std::move(words), std::move(key),
                                      alignment, std::move(paint), width);
    };
    const auto given = [](const ExclusiveAward &award, const QString &words) {
        return award.brand.isSet() ? words : QString();
    };
    return {column(
                "asset", [] { return ExclusivesView::tr("IP asset"); }, 170,
                [](const ExclusiveAward &award) { return titleText(award.assetEn, award.assetZh); }, {}, Qt::AlignLeft,
                paintSubtitle<ExclusiveAward>([](const ExclusiveAward &award) { return award.assetCode; })),
            column(
                "brand", [] { return ExclusivesView::tr("Should go to"); }, 145,
                [](const ExclusiveAward &award) {
                    return award.brand.isSet() ? titleText(award.brandEn, award.brandZh) : ExclusivesView::tr("nobody");
                }),
            column(
                "expected", [] { return ExclusivesView::tr("Expected"); }, 125,
                [given](const ExclusiveAward &award) { return given(award, amountText(award.expected)); },
                [](const ExclusiveAward &award) { return award.expected.minor; }, Qt::AlignRight,
                paintUnit<ExclusiveAward>([](const ExclusiveAward &award) {
                    return award.brand.isSet() ? award.expected.currency.codeText() : QString();
                })),
            column(
                "value", [] { return ExclusivesView::tr("Value"); }, 105,
                [given](const ExclusiveAward &award) { return given(award, amountText(award.value)); },
                [](const ExclusiveAward &award) { return award.value.minor; }, Qt::AlignRight),
            column(
                "source", [] { return ExclusivesView::tr("Value from"); }, 140,
                [given](const ExclusiveAward &award) { return given(award, sourceText(award.source)); }),
            column(
                "chance", [] { return ExclusivesView::tr("Probability"); }, 95,
                [given](const ExclusiveAward &award) {
                    return given(award, matchPercentText(float(award.probability) / 1e6F));
                },
                [](const ExclusiveAward &award) { return award.probability; }, Qt::AlignRight),
            column(
                "category", [] { return ExclusivesView::tr("Category"); }, 110,
                [](const ExclusiveAward &award) {
                    return award.category.isEmpty() ? QString() : categoryWord(award.category);
                }),
            column(
                "came", [] { return ExclusivesView::tr("First come, first served"); }, 180,
                [](const ExclusiveAward &award) {
                    return award.firstCome.isSet() ? titleText(award.firstComeEn, award.firstComeZh)
                                                   : ExclusivesView::tr("nobody");
                },
                {}, Qt::AlignLeft,
                [](const ExclusiveAward &award, int role) {
                    return role == InkRole && award.firstCome == award.brand ? QVariant(int(Token::Ink3)) : QVariant();
                })};
}

QSpinBox *limitField(int value)
{
    auto *out = new QSpinBox;
    out->setRange(noLimit, mostLimit);
    out->setValue(value);
    return out;
}

} // namespace

ExclusivesView::ExclusivesView(Page &owner)
    : PageView(owner), m_model([](const ExclusiveAward &award) { return award.asset.value; }, awardColumns()),
      m_perBrand(limitField(1)), m_perCategory(limitField(noLimit)), m_perInstitution(limitField(noLimit)),
      m_perBrandLabel(new Label(TextSize::Note, Token::Ink2)),
      m_perCategoryLabel(new Label(TextSize::Note, Token::Ink2)),
      m_perInstitutionLabel(new Label(TextSize::Note, Token::Ink2)), m_figures(new QWidget),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("exclusives"))),
      m_empty(new EmptyState(QStringLiteral("matching"))), m_footer(new ListFooter)
{
    FilterRow *filters = addFilterRow();
    m_collection = filters->addChip();
    const std::pair<Label *, QSpinBox *> limits[] = {
        {m_perBrandLabel, m_perBrand}, {m_perCategoryLabel, m_perCategory}, {m_perInstitutionLabel, m_perInstitution}};
    for (const auto &[label, field] : limits) {
        filters->addWidget(label);
        filters->addWidget(field);
    }
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    auto *figures = new QHBoxLayout(m_figures);
    figures->setContentsMargins(space::l, space::s, space::l, space::m);
    figures->setSpacing(space::xl);
    for (Figure *figure : {&m_best, &m_firstCome, &m_gain})
        *figure = addFigure(figures);
    figures->addStretch(1);
    m_figures->hide();
    column->addWidget(m_figures);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    addActions();
    filters->addAtEnd(new ActionLink(m_save));
    connect(m_empty, &EmptyState::triggered, m_plan, &QAction::trigger);
    connect(m_table, &RecordTable::activatedRecord, this, &ExclusivesView::open);
}

void ExclusivesView::addActions()
{
    m_plan = session().actions.add(this, {QStringLiteral("matching.plan"),
                                          [] { return tr("Find the best plan"); },
                                          QStringLiteral("sparkle"),
                                          {},
                                          [this] {
                                              plan();
                                          }});
    m_save = session().actions.add(this, {QStringLiteral("matching.plan.save"),
                                          [] { return tr("Save plan…"); },
                                          QStringLiteral("export"),
                                          {},
                                          [this] {
                                              save();
                                          }});
    m_save->setEnabled(false);
}

void ExclusivesView::reload()
{
    load(session().worker.run([](Workspace &w) { return CollectionService(w).list(); }),
         [this](const QList<CollectionRow> &collections) {
             m_collections = collections;
             setCollections();
         });
}

void ExclusivesView::setCollections()
{
    QList<Chip::Option> options;
    if (m_selection)
        options.append({selectionOption, tr("the chosen IP assets"),
                        m_selection->ids.empty() ? -1 : int(m_selection->ids.size())});
    for (const CollectionRow &row : std::as_const(m_collections))
        options.append({row.id.value, titleText(row.nameEn, row.nameZh), int(row.assets)});
    m_collection->setOptions(options);
}

ExclusivesView::Figure ExclusivesView::addFigure(QLayout *row)
{
    const Figure out{new Label(TextSize::Note, Token::Ink2), new Label(TextSize::Title, Token::Ink, true),
                     new Label(TextSize::Note, Token::Ink2)};
    auto *place = new QWidget;
    auto *column = new QVBoxLayout(place);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    for (Label *label : {out.title, out.value, out.line})
        column->addWidget(label);
    row->addWidget(place);
    return out;
}

void ExclusivesView::retranslate()
{
    m_collection->setTitle(tr("Exclusives of"));
    m_perBrandLabel->setText(tr("At most per brand"));
    m_perCategoryLabel->setText(tr("per category"));
    m_perInstitutionLabel->setText(tr("per institution"));
    for (QSpinBox *field : {m_perBrand, m_perCategory, m_perInstitution})
        field->setSpecialValueText(tr("any"));
    m_perBrand->setAccessibleName(tr("At most per brand"));
    m_perCategory->setAccessibleName(tr("At most per category"));
    m_perInstitution->setAccessibleName(tr("At most per institution"));
    m_best.title->setText(tr("Best plan, expected"));
    m_firstCome.title->setText(tr("First come, first served"));
    m_gain.title->setText(tr("Gained by planning"));
    setCollections();
    m_table->setAccessibleName(tr("Plan of exclusives"));
    m_model.retranslate();
    showOutcome();
}

void ExclusivesView::plan()
{
    ExclusiveOrder order;
    order.currency = Currency::find(QStringLiteral("CNY")).value_or(Currency());
    order.perBrand = m_perBrand->value();
    order.perCategory = m_perCategory->value();
    order.perInstitution = m_perInstitution->value();
    AssetSelection works;
    if (m_collection->value() == selectionOption && m_selection)
        works = *m_selection;
    else
        works.filter.collection = {m_collection->value().toLongLong()};
    if (!m_collection->value().isValid()) {
        session().messages.info(tr("Choose the collection whose works are to be given."));
        return;
    }
    load(session().jobs.run(tr("Planning exclusives"),
                            [order, works](Workspace &w, Progress &progress) mutable {
                                order.assets = Catalogue(w).ids(works);
                                return ExclusiveService(w).plan(order, progress);
                            }),
         [this](const ExclusiveOutcome &outcome) {
             m_outcome = outcome;
             m_hasPlan = true;
             showOutcome();
         });
}

void ExclusivesView::showOutcome()
{
    QList<ExclusiveAward> rows(m_outcome.awards.begin(), m_outcome.awards.end());
    m_model.setRows(rows);
    const bool isAny = m_hasPlan && m_outcome.given > 0;
    m_stack->setCurrentWidget(isAny ? static_cast<QWidget *>(m_table) : m_empty);
    if (m_hasPlan && !isAny)
        m_empty->setText(tr("None of these IP assets is free for an exclusive licence"),
                         tr("Their rights are not held exclusively, or are promised for the next two years. The rights "
                            "question of a work says why."));
    else
        m_empty->setText(
            tr("Scarce exclusives, many brands"),
            tr("Choose a collection and limits; the plan with the greatest expected value is found, and proven, "
               "and compared with first come, first served."));
    m_empty->setAction(tr("Find the best plan"));
    m_save->setEnabled(isAny);
    // Before they are seen: their room is that of what they say.
    if (isAny)
        showFigures();
    m_figures->setVisible(isAny);
    m_footer->setCount(isAny ? tr("%n exclusive(s)", nullptr, int(rows.size())) : QString());
    QStringList sums;
    if (isAny)
        sums.append(
            tr("%1 given, %2 possible pairs looked at").arg(countText(m_outcome.given), countText(m_outcome.pairs)));
    if (m_hasPlan && m_outcome.inOtherCurrencies > 0)
        sums.append(tr("%n open proposal(s) in other currencies left out", nullptr, int(m_outcome.inOtherCurrencies)));
    m_footer->setSums(sums.join(QStringLiteral(" · ")));
}

void ExclusivesView::showFigures()
{
    m_best.value->setText(moneyText(m_outcome.value));
    m_best.line->setText(m_outcome.isProven ? tr("proven: no plan is worth more")
                                            : tr("not proven; at most %1").arg(moneyText(m_outcome.bound)));
    m_firstCome.value->setText(moneyText(m_outcome.firstCome));
    m_firstCome.line->setText(tr("%n of them given", nullptr, int(m_outcome.firstComeGiven)));
    m_gain.value->setText(moneyText({m_outcome.value.minor - m_outcome.firstCome.minor, m_outcome.value.currency}));
    m_gain.line->setText(m_outcome.firstCome.minor == 0 ? QString()
                                                        : tr("%1 more").arg(matchPercentText(
                                                            float(m_outcome.value.minor - m_outcome.firstCome.minor)
                                                            / float(m_outcome.firstCome.minor))));
}

void ExclusivesView::save()
{
    const QString title = tr("Plan of exclusives");
    session().prompts.saveFile(
        this, {title, tr("Workbooks (*.xlsx);;Tables (*.csv)"), title + QStringLiteral(".xlsx")},
        [this](const QString &path) {
            const auto language =
                QLocale().language() == QLocale::Chinese ? DocumentLanguage::Chinese : DocumentLanguage::English;
            load(session().jobs.run(tr("Saving the plan"),
                                    [outcome = m_outcome, path, language](Workspace &w, Progress &progress) {
                                        requireFreeForWriting(w, path);
                                        exportExclusives(outcome, language, w.clock.today(), path, progress);
                                    }),
                 [this, path] { session().messages.done(tr("%1 is written.").arg(path)); });
        });
}

void ExclusivesView::open(qint64 asset)
{
    const int row = m_model.rowOf(asset);
    if (row >= 0)
        session().navigator->openRows(
            QStringLiteral("matching"),
            {{QStringLiteral("view"), QStringLiteral("brands")}, {QStringLiteral("asset"), m_model.at(row).assetCode}});
}

void ExclusivesView::openRows(const QVariantMap &filter)
{
    const QVariant chosen = filter.value(QStringLiteral("selection"));
    if (chosen.canConvert<AssetSelection>()) {
        m_selection = chosen.value<AssetSelection>();
        setCollections();
        m_collection->setValue(selectionOption);
        plan();
    }
    if (filter.contains(QStringLiteral("collection")))
        m_collection->setValue(filter.value(QStringLiteral("collection")));
}

void ExclusivesView::showTourState(const QString &state)
{
    if (state != u"plan" || m_collections.isEmpty())
        return;
    constexpr qint64 few = 10;
    constexpr qint64 many = 20;
    const auto scarce = std::ranges::find_if(
        m_collections, [](const CollectionRow &row) { return few <= row.assets && row.assets <= many; });
    m_collection->setValue((scarce == m_collections.end() ? m_collections.first() : *scarce).id.value);
    plan();
}

} // namespace lianming

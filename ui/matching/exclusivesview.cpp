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

QString sourceText(ValueSource source)
{
    switch (source) {
    case ValueSource::Proposal: return ExclusivesView::tr("open proposal");
    case ValueSource::Budget: return ExclusivesView::tr("the brand's budget");
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
                "asset", [] { return ExclusivesView::tr("IP asset"); }, 220,
                [](const ExclusiveAward &award) { return titleText(award.assetEn, award.assetZh); }, {}, Qt::AlignLeft,
                paintSubtitle<ExclusiveAward>([](const ExclusiveAward &award) { return award.assetCode; })),
            column(
                "brand", [] { return ExclusivesView::tr("Should go to"); }, 180,
                [](const ExclusiveAward &award) {
                    return award.brand.isSet() ? titleText(award.brandEn, award.brandZh) : ExclusivesView::tr("nobody");
                }),
            column(
                "expected", [] { return ExclusivesView::tr("Expected"); }, 130,
                [given](const ExclusiveAward &award) { return given(award, amountText(award.expected)); },
                [](const ExclusiveAward &award) { return award.expected.minor; }, Qt::AlignRight,
                paintUnit<ExclusiveAward>([](const ExclusiveAward &award) {
                    return award.brand.isSet() ? award.expected.currency.codeText() : QString();
                })),
            column(
                "value", [] { return ExclusivesView::tr("Value"); }, 130,
                [given](const ExclusiveAward &award) { return given(award, amountText(award.value)); },
                [](const ExclusiveAward &award) { return award.value.minor; }, Qt::AlignRight),
            column(
                "source", [] { return ExclusivesView::tr("Value taken from"); }, 130,
                [given](const ExclusiveAward &award) { return given(award, sourceText(award.source)); }),
            column(
                "chance", [] { return ExclusivesView::tr("Probability"); }, 90,
                [given](const ExclusiveAward &award) {
                    return given(award, matchPercentText(float(award.probability) / 1e6F));
                },
                [](const ExclusiveAward &award) { return award.probability; }, Qt::AlignRight),
            column(
                "category", [] { return ExclusivesView::tr("Category"); }, 130,
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
      m_perInstitutionLabel(new Label(TextSize::Note, Token::Ink2)), m_result(new Label(TextSize::Section)),
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
    m_result->setContentsMargins(space::l, space::s, space::l, space::s);
    m_result->setWordWrap(true);
    m_result->hide();
    column->addWidget(m_result);
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
             QList<Chip::Option> options;
             for (const CollectionRow &row : collections)
                 options.append({row.id.value, titleText(row.nameEn, row.nameZh), int(row.assets)});
             m_collection->setOptions(options);
         });
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
    m_empty->setText(
        tr("Scarce exclusives, many brands"),
        tr("Choose a collection and limits; the plan with the greatest expected value is found, and proven, "
           "and compared with first come, first served."));
    m_empty->setAction(tr("Find the best plan"));
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
    AssetFilter filter;
    filter.collection = {m_collection->value().toLongLong()};
    if (!filter.collection.isSet()) {
        session().messages.info(tr("Choose the collection whose works are to be given."));
        return;
    }
    load(session().jobs.run(tr("Planning exclusives"),
                            [order, filter](Workspace &w, Progress &progress) mutable {
                                order.assets = Catalogue(w).ids(filter);
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
    m_stack->setCurrentWidget(m_hasPlan ? static_cast<QWidget *>(m_table) : m_empty);
    m_save->setEnabled(m_hasPlan);
    m_result->setVisible(m_hasPlan);
    m_footer->setCount(m_hasPlan ? tr("%n exclusive(s)", nullptr, int(rows.size())) : QString());
    if (!m_hasPlan)
        return;
    const QString proof = m_outcome.isProven ? tr("no plan is worth more: proven") : tr("not proven to be the best");
    m_result->setText(tr("Expected value %1 (%2); first come, first served: %3.")
                          .arg(moneyText(m_outcome.value), proof, moneyText(m_outcome.firstCome)));
    m_footer->setSums(
        tr("%1 given, %2 possible pairs looked at").arg(countText(m_outcome.given), countText(m_outcome.pairs)));
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
    if (filter.contains(QStringLiteral("collection")))
        m_collection->setValue(filter.value(QStringLiteral("collection")));
}

void ExclusivesView::showTourState(const QString &state)
{
    if (state != u"plan" || m_collections.isEmpty())
        return;
    const auto most = std::ranges::max_element(m_collections, {}, &CollectionRow::assets);
    m_collection->setValue(most->id.value);
    plan();
}

} // namespace lianming

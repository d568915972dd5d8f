#include "ui/matching/matchview.h"

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/exchange/profileimport.h"
#include "ui/assets/thumbnailloader.h"
#include "ui/matching/brandprofileform.h"
#include "ui/matching/matchbars.h"
#include "ui/matching/matchdetail.h"
#include "ui/matching/positionform.h"
#include "ui/matching/weightsform.h"
#include "ui/shell/actions.h"
#include "ui/shell/jobs.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/matchwords.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/actionlink.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/codesources.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr size_t rankedRows = 100;
constexpr int foundAtOnce = 30;
constexpr int tallRow = 56;
constexpr int trialDelayMs = 120;

/// What was taken in, and the first reason why something was not.
Notice profileImportNotice(const ProfileImportReport &report)
{
    Notice out;
    out.level = report.refused == 0 ? Notice::Level::Done : Notice::Level::Warning;
    out.text = MatchView::tr("%1 rows in the file: %2 changed, %3 as before, %4 not taken.")
                   .arg(countText(report.present), countText(report.changed), countText(report.unchanged),
                        countText(report.refused));
    if (!report.refusals.isEmpty()) {
        const RefusedProfile &first = report.refusals.first();
        out.advice = MatchView::tr("Line %1: %2").arg(countText(first.line), messageText(first.message));
    }
    return out;
}

} // namespace

MatchView::MatchView(Page &owner, MatchDirection direction, ThumbnailLoader &thumbnails)
    : PageView(owner), m_direction(direction), m_thumbnails(thumbnails),
      m_model([](const MatchRow &row) { return row.id; }, matchColumns(direction, thumbnails)),
      m_source(new LookupSource([this](const QString &typed) { lookUp(typed); })),
      m_picker(new CodePicker(m_source, CodePicker::Look::Sentence)), m_stack(new QStackedWidget),
      m_table(new RecordTable(session().settings,
                              isBrands() ? QStringLiteral("match.brands") : QStringLiteral("match.assets"))),
      m_empty(new EmptyState(QStringLiteral("matching"))), m_footer(new ListFooter)
{
    FilterRow *filters = addFilterRow();
    filters->addWidget(m_picker);
    m_exclusivity = filters->addChip();
    m_table->setRecordModel(&m_model, false);
    m_table->setRowHeight(tallRow);
    m_table->setItemDelegateForColumn(matchBarsColumn, new MatchBarsDelegate(m_table));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(filters);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    addActions();
    for (QAction *action : {m_ranking, m_surprise, m_weights})
        filters->addAtEnd(new ActionLink(action));
    connect(m_picker, &CodePicker::codesChanged, this, [this] {
        const QStringList codes = m_picker->codes();
        if (codes.size() > 1) {
            m_picker->setCodes({codes.last()});
            return;
        }
        if (codes.isEmpty() || codes.first() == m_subject)
            return;
        m_subject = codes.first();
        m_seed = 0;
        rank();
    });
    m_trialDelay.setSingleShot(true);
    m_trialDelay.setInterval(trialDelayMs);
    connect(&m_trialDelay, &QTimer::timeout, this, &MatchView::rank);
    connect(m_exclusivity, &Chip::valueChanged, this, &MatchView::rank);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { page().whenSafe([this, id] { showRow(id); }); });
    connect(m_empty, &EmptyState::triggered, this, [this] { m_picker->open(); });
    connect(&m_thumbnails, &ThumbnailLoader::loaded, m_table->viewport(), qOverload<>(&QWidget::update));
}

void MatchView::addActions()
{
    const QString prefix = isBrands() ? QStringLiteral("matching.brands.") : QStringLiteral("matching.assets.");
    const auto add = [&](const char *name, const std::function<QString()> &text, const char *icon,
                         const std::function<void()> &handler) {
        return session().actions.add(
            this, {prefix + QString::fromLatin1(name), text, QString::fromLatin1(icon), {}, handler});
    };
    m_shortlist = add(
        "shortlist", [] { return tr("Put on a shortlist…"); }, "plus", [this] { shortlist(); });
    m_ranking = add(
        "ranking", [] { return tr("Back to the ranking"); }, "undo", [this] { surprise(0); });
    m_surprise = add(
        "surprise", [] { return tr("Surprise me"); }, "sparkle", [this] { surprise(m_seed + 1); });
    m_weights = add(
        "weights", [] { return tr("Weights…"); }, "sliders", [this] { page().whenSafe([this] { weigh(); }); });
    if (isBrands()) {
        add(
            "position", [] { return tr("Where the museum wants the IP to be…"); }, "edit",
            [this] { editPosition({m_answer.id}); });
    } else {
        add(
            "import", [] { return tr("Import what brands look for…"); }, "import", [this] { importProfiles(); });
    }
    m_ranking->setVisible(false);
}

void MatchView::retranslate()
{
    m_picker->setPlaceholder([this] { return isBrands() ? tr("which IP asset?") : tr("which brand?"); });
    m_exclusivity->setTitle(tr("Licence"));
    QList<Chip::Option> options;
    for (const Exclusivity exclusivity : {Exclusivity::Exclusive, Exclusivity::Sole})
        options.append({int(exclusivity), exclusivityText(exclusivity)});
    m_exclusivity->setOptions(options);
    m_empty->setText(isBrands() ? tr("Brands for an IP asset") : tr("IP assets for a brand"),
                     isBrands()
                         ? tr("Choose an IP asset; the brands that fit it best are ranked, where rights are "
                              "free, with the reasons.")
                         : tr("Choose a brand; the IP assets that fit it best are ranked, where rights are free, "
                              "with the reasons."));
    m_empty->setAction(isBrands() ? tr("Choose an IP asset") : tr("Choose a brand"));
    m_table->setAccessibleName(isBrands() ? tr("Brands for an IP asset") : tr("IP assets for a brand"));
    m_model.retranslate();
    showAnswer(m_answer);
}

void MatchView::lookUp(const QString &typed)
{
    if (isBrands()) {
        AssetFilter filter;
        filter.text = typed;
        load(session().worker.run([filter](Workspace &w) { return AssetService(w).firstPage(filter, foundAtOnce); }),
             [this, typed](const QList<AssetRow> &rows) {
                 QList<LookupSource::Item> items;
                 for (const AssetRow &row : rows)
                     items.append({row.code, row.titleEn, row.titleZh, row.code});
                 m_source->answer(typed, items);
             });
        return;
    }
    load(session().worker.run([typed](Workspace &w) { return BrandService(w).list({typed}).mid(0, foundAtOnce); }),
         [this, typed](const QList<BrandItem> &brands) {
             QList<LookupSource::Item> items;
             for (const BrandItem &brand : brands)
                 items.append({brand.code, brand.nameEn, brand.nameZh, brand.code});
             m_source->answer(typed, items);
         });
}

void MatchView::reload()
{
    if (!m_subject.isEmpty()) {
        rank();
        return;
    }
    // Something to look at: the work or the brand that was asked about last.
    load(session().worker.run([direction = m_direction](Workspace &w) { return latestSubject(w, direction); }),
         [this](const QString &code) {
             if (!m_subject.isEmpty() || code.isEmpty()) {
                 showAnswer(m_answer);
                 return;
             }
             m_subject = code;
             rank();
         });
}

MatchQuestion MatchView::question() const
{
    MatchQuestion out;
    out.count = rankedRows;
    if (m_exclusivity->value().isValid())
        out.exclusivity = Exclusivity(m_exclusivity->value().toInt());
    if (m_seed != 0)
        out.surprise = m_seed;
    if (m_trial != nullptr && m_trial->isDirty() && m_trial->value().isValid())
        out.weights = m_trial->value();
    return out;
}

void MatchView::rank()
{
    if (m_subject.isEmpty())
        return;
    load(session().worker.run([question = question(), code = m_subject, direction = m_direction](Workspace &w) {
        return readMatches(w, direction, code, question);
    }),
         [this, turn = ++m_turn](const MatchAnswer &answer) {
             if (turn == m_turn)
                 showAnswer(answer);
         });
}

void MatchView::showAnswer(const MatchAnswer &answer)
{
    m_answer = answer;
    if (!answer.subject.isEmpty()) {
        m_source->setKnown({{answer.subject, answer.english, answer.chinese, answer.subject}});
        m_picker->setCodes({answer.subject});
    }
    m_model.setRows(answer.rows);
    m_stack->setCurrentWidget(answer.subject.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(isBrands() ? tr("%n brand(s) shown", nullptr, int(answer.rows.size()))
                                  : tr("%n asset(s) shown", nullptr, int(answer.rows.size())));
    m_footer->setSums(m_seed != 0
                          ? tr("Drawn from the best of %1, draw %2").arg(countText(answer.list.looked)).arg(m_seed)
                          : tr("The best of %1").arg(countText(answer.list.looked)));
    m_shortlist->setEnabled(!answer.rows.isEmpty());
    m_surprise->setEnabled(!answer.rows.isEmpty());
    m_ranking->setVisible(m_seed != 0);
}

void MatchView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { showRow(id); });
}

void MatchView::showRow(qint64 id)
{
    const int place = m_model.rowOf(id);
    if (place < 0)
        return;
    m_table->select(id);
    const MatchRow row = m_model.at(place);
    const QString subject = titleText(m_answer.english, m_answer.chinese);
    const QString name = titleText(row.english, row.chinese);
    const MatchDetail::Names names{isBrands() ? name : subject, isBrands() ? row.code : m_subject,
                                   isBrands() ? subject : name, isBrands() ? m_subject : row.code};
    auto *detail = new MatchDetail;
    detail->show(row.pair, names, isBrands(),
                 m_answer.list.model ? std::optional(m_answer.list.model->weights) : std::nullopt);
    connect(detail, &MatchDetail::shortlistWanted, this, [this, row] {
        Q_EMIT shortlistWanted({{row.pair.asset, row.pair.brand}}, rankedBy());
    });
    connect(detail, &MatchDetail::brandWanted, this,
            [this, row] { session().navigator->openRecord(QStringLiteral("brands"), row.pair.brand.value); });
    connect(detail, &MatchDetail::assetWanted, this,
            [this, row] { session().navigator->openRecord(QStringLiteral("assets"), row.pair.asset.value); });
    connect(detail, &MatchDetail::profileWanted, this, [this, row, names] {
        BrandProfileForm::open(page(), row.pair.brand, names.brand, [this] {
            page().closeDetail();
            rank();
        });
    });
    connect(detail, &MatchDetail::positionWanted, this, [this, row] { editPosition(row.pair.asset); });
    connect(detail, &MatchDetail::rightsWanted, this, [this, names, row] {
        session().navigator->openRows(QStringLiteral("rights"), {{QStringLiteral("asset"), names.assetCode},
                                                                 {QStringLiteral("brand"), row.pair.brand.value}});
    });
    page().showDetail(name, detail);
}

void MatchView::step(int direction)
{
    m_table->step(direction);
}

void MatchView::shortlist()
{
    std::vector<std::pair<Id<Asset>, Id<Brand>>> pairs;
    for (const qint64 id : m_table->selectedIds()) {
        const MatchRow &row = m_model.at(m_model.rowOf(id));
        pairs.emplace_back(row.pair.asset, row.pair.brand);
    }
    if (!pairs.empty())
        Q_EMIT shortlistWanted(pairs, rankedBy());
}

/// What the rows answer, with the weights that they were ranked by, tried or kept: what goes on a list is what was
/// seen.
MatchQuestion MatchView::rankedBy() const
{
    MatchQuestion out = m_answer.question;
    if (m_answer.list.model)
        out.weights = m_answer.list.model->weights;
    return out;
}

void MatchView::surprise(quint32 seed)
{
    m_seed = seed;
    rank();
}

void MatchView::weigh()
{
    WeightsForm::open(page(), [this](WeightsForm *form) {
        m_trial = form;
        connect(form, &WeightsForm::weightsChanged, &m_trialDelay, qOverload<>(&QTimer::start));
        connect(form, &FormPanel::cancelled, this, &MatchView::rank); // by those kept
    });
}

void MatchView::editPosition(Id<Asset> asset)
{
    page().whenSafe([this, asset] {
        PositionForm::open(page(), asset, [this] {
            page().closeDetail();
            rank();
        });
    });
}

void MatchView::importProfiles()
{
    const FileQuestion question{tr("Import what brands look for"),
                                tr("Tables (*.csv *.txt *.tsv *.xlsx *.ods);;All files (*)")};
    session().prompts.openFile(this, question, [this](const QString &path) {
        load(session().jobs.run(
                 tr("Importing %1").arg(QFileInfo(path).fileName()),
                 [path](Workspace &w, Progress &progress) { return lianming::importProfiles(w, path, progress); }),
             [this](const ProfileImportReport &report) { session().messages.show(profileImportNotice(report)); });
    });
}

void MatchView::openRows(const QVariantMap &filter)
{
    const QVariant asked = filter.value(isBrands() ? QStringLiteral("asset") : QStringLiteral("brand"));
    const auto start = [this](const QString &code) {
        m_subject = code;
        m_seed = 0;
        rank();
    };
    if (asked.typeId() == QMetaType::LongLong && !isBrands()) {
        load(session().worker.run(
                 [id = asked.toLongLong()](Workspace &w) { return BrandService(w).get(Id<Brand>{id}); }),
             [start](const Brand &brand) { start(brand.code); });
    } else if (!asked.toString().isEmpty()) {
        start(asked.toString());
    }
}

QStringList MatchView::tourStates() const
{
    return isBrands() ? QStringList{QStringLiteral("detail"), QStringLiteral("weights"), QStringLiteral("position"),
                                    QStringLiteral("surprise")}
                      : QStringList{QStringLiteral("detail"), QStringLiteral("profile")};
}

void MatchView::showTourState(const QString &state)
{
    if (state == u"weights") {
        m_weights->trigger();
    } else if (state == u"position") {
        editPosition({m_answer.id});
    } else if (state == u"surprise") {
        surprise(1);
    } else if (m_model.rowCount() > 0) {
        const MatchRow row = m_model.at(0);
        if (state == u"profile")
            BrandProfileForm::open(page(), row.pair.brand, titleText(m_answer.english, m_answer.chinese), [] {});
        else
            showRow(row.id);
    }
}

} // namespace lianming

#include "ui/cases/casesview.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/cases/casecolumns.h"
#include "ui/cases/casedetail.h"
#include "ui/cases/casedocuments.h"
#include "ui/cases/caseopening.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigator.h"
#include "ui/text/casewords.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr QLatin1StringView mineOnly("mine");
constexpr QLatin1StringView alarmOnly("alarm");
constexpr QLatin1StringView runningOnly("running");
constexpr QLatin1StringView openOnly("open");

/// Each value once, in the order of its words.
QList<Chip::Option> optionsOf(const QMap<QString, QVariant> &values)
{
    QList<Chip::Option> out;
    for (auto it = values.begin(); it != values.end(); ++it)
        out.append({it.value(), it.key()});
    return out;
}

} // namespace

CasesView::CasesView(Page &owner)
    : PageView(owner), m_model([](const CaseLine &line) { return line.row.id.value; }, caseColumns()),
      m_pictures(new ThumbnailLoader(FileStore(session().address.filesFolder()), session().pictures, this)),
      m_stack(new QStackedWidget), m_table(new RecordTable(session().settings, QStringLiteral("cases"))),
      m_empty(new EmptyState(QStringLiteral("cases"))), m_footer(new ListFooter)
{
    FilterRow *row = addFilterRow();
    addFilters(row);
    m_table->setRecordModel(&m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_stack, 1);
    column->addWidget(m_footer);
    m_new = session().actions.add(
        this, {QStringLiteral("cases.new"), [] { return tr("New case…"); }, QStringLiteral("plus"), QKeySequence::New,
               [this] { begin({}); },
               [] {
                   return tr("The listings of one seller become one notice; each seller gets a case of its own");
               }});
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { openRecord(id); });
    connect(m_empty, &EmptyState::triggered, this, [this] {
        if (m_hasAny)
            openRows({});
        else
            m_new->trigger();
    });
    connect(&page(), &Page::detailClosed, this, [this] { m_open = 0; });
}

void CasesView::addFilters(FilterRow *row)
{
    for (Chip **chip : {&m_state, &m_platform, &m_seller, &m_institution, &m_which}) {
        *chip = row->addChip();
        connect(*chip, &Chip::valueChanged, this, [this] {
            m_figure = {};
            m_ids.clear();
            reload();
        });
    }
    m_search = row->addSearch();
    connect(m_search, &SearchField::searched, this, [this] { reload(); });
}

void CasesView::retranslate()
{
    m_state->setTitle(tr("State"));
    QList<Chip::Option> states;
    for (const CaseState state : caseStates)
        states.append({int(state), caseStateText(state)});
    m_state->setOptions(states);
    m_platform->setTitle(tr("Platform"));
    m_seller->setTitle(tr("Seller"));
    m_institution->setTitle(tr("Institution"));
    m_which->setTitle(tr("Which"));
    m_which->setOptions({{openOnly, tr("not closed")},
                         {mineOnly, tr("mine")},
                         {runningOnly, tr("fifteen days running")},
                         {alarmOnly, tr("day 15 is near")}});
    m_search->setPlaceholderText(tr("Number, title, seller, address"));
    m_table->setAccessibleName(tr("Cases"));
    m_model.retranslate();
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

CaseFilter CasesView::filter() const
{
    CaseFilter out = m_figure;
    if (m_state->value().isValid())
        out.states = {CaseState(m_state->value().toInt())};
    if (m_platform->value().isValid())
        out.platform = m_platform->value().toString();
    if (m_seller->value().isValid())
        out.seller = m_seller->value().toLongLong();
    if (m_institution->value().isValid())
        out.institution = {m_institution->value().toLongLong()};
    const QString which = m_which->value().toString();
    if (which == openOnly)
        out.openOnly = true;
    if (which == runningOnly || which == alarmOnly)
        out.states = {CaseState::Waiting};
    out.text = m_search->text().trimmed();
    return out;
}

void CasesView::reload()
{
    const QString which = m_which->value().toString();
    load(session().worker.run([asked = filter(), which](Workspace &w) {
        Loaded out;
        out.actor = w.actor.name;
        CaseFilter narrowed = asked;
        if (which == mineOnly)
            narrowed.owner = out.actor;
        out.lines = caseLines(w, narrowed);
        if (which == alarmOnly)
            out.lines.removeIf([](const CaseLine &line) { return !line.isAlarm(); });
        out.all = CaseService(w).list();
        return out;
    }),
         [this](const Loaded &loaded) { showRows(loaded); });
    if (m_open != 0 && showsRecord())
        open(m_open, true);
}

void CasesView::showRows(const Loaded &loaded)
{
    QMap<QString, QVariant> platforms;
    QMap<QString, QVariant> sellers;
    QMap<QString, QVariant> institutions;
    for (const CaseRow &row : loaded.all) {
        if (!row.platform.isEmpty())
            platforms.insert(platformText(row.platform), row.platform);
        if (row.seller != 0)
            sellers.insert(row.sellerName, row.seller);
        institutions.insert(row.institutionCode, row.institution.value);
    }
    m_platform->setOptions(optionsOf(platforms));
    m_seller->setOptions(optionsOf(sellers));
    m_institution->setOptions(optionsOf(institutions));
    QList<CaseLine> lines = loaded.lines;
    if (!m_ids.isEmpty())
        lines.removeIf([this](const CaseLine &line) { return !m_ids.contains(line.row.id.value); });
    m_hasAny = !loaded.all.isEmpty();
    m_isNarrowed = lines.size() < loaded.all.size();
    const auto alarms = std::ranges::count_if(lines, &CaseLine::isAlarm);
    m_model.setRows(lines);
    m_stack->setCurrentWidget(lines.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    if (m_hasAny) {
        m_empty->setText(tr("No matching cases"), tr("No case matches these filters."));
        m_empty->setAction(tr("Show all"));
    } else {
        m_empty->setText(
            tr("No cases yet"),
            tr("When you find a copy, open a case. It shows how the seller is licensed and what the notice still "
               "lacks, and keeps track of the deadlines."));
        m_empty->setAction(tr("New case…"));
    }
    m_footer->setCount(m_isNarrowed
                           ? tr("%1 of %n case(s)", nullptr, int(loaded.all.size())).arg(countText(lines.size()))
                           : tr("%n case(s)", nullptr, int(lines.size())));
    m_footer->setSums(alarms > 0 ? tr("%n close to day 15", nullptr, int(alarms)) : QString());
    Q_EMIT badgeChanged(int(alarms));
}

void CasesView::openRecord(qint64 id)
{
    page().whenSafe([this, id] { open(id); });
}

void CasesView::openRows(const QVariantMap &filter)
{
    const auto has = [&filter](const char *key) {
        return filter.contains(QString::fromLatin1(key));
    };
    const auto value = [&filter](const char *key) {
        return filter.value(QString::fromLatin1(key));
    };
    if (has("new")) {
        NewCases wanted;
        wanted.institution = {value("institution").toLongLong()};
        for (const QVariant &id : value("listings").toList())
            wanted.listings.append(id.toLongLong());
        for (const QVariant &id : value("sellers").toList())
            wanted.sellers.append(id.toLongLong());
        for (const QVariant &id : value("evidence").toList())
            wanted.common.evidence.append(Id<Evidence>{id.toLongLong()});
        begin(wanted);
        return;
    }
    if (const qint64 id = value("case").toLongLong(); id != 0) {
        openRecord(id);
        return;
    }
    {
        // Read once, below.
        const QSignalBlocker one(m_state);
        const QSignalBlocker two(m_platform);
        const QSignalBlocker three(m_seller);
        const QSignalBlocker four(m_institution);
        const QSignalBlocker five(m_which);
        const auto state = parseCaseState(value("state").toString());
        m_state->setValue(state ? QVariant(int(*state)) : QVariant());
        m_platform->setValue(has("platform") ? value("platform") : QVariant());
        m_seller->setValue(has("seller") ? QVariant(value("seller").toLongLong()) : QVariant());
        m_institution->setValue(has("institution") ? QVariant(value("institution").toLongLong()) : QVariant());
        m_which->setValue(has("which") ? value("which") : QVariant());
    }
    m_search->clear();
    m_figure = {};
    m_figure.outcome = parseCaseOutcome(value("outcome").toString());
    m_figure.stillUpOnly = value("stillUp").toBool();
    m_figure.batch = value("batch").toString();
    m_ids = value("ids").toList();
    for (QVariant &id : m_ids)
        id = id.toLongLong();
    reload();
}

void CasesView::step(int direction)
{
    m_table->step(direction);
}

CaseDetailView *CasesView::shown() const
{
    return qobject_cast<CaseDetailView *>(page().detail().body());
}

void CasesView::open(qint64 id, bool again, const std::function<void(const CaseView &)> &then)
{
    m_open = id;
    load(session().worker.run([id](Workspace &w) { return caseViewOf(w, {id}); }),
         [this, id, again, then](const CaseView &view) {
             if (id != m_open || (again && !showsRecord()))
                 return;
             m_table->select(id);
             if (CaseDetailView *before = shown(); before && again) {
                 before->show(view); // stays where it was scrolled to
                 return;
             }
             auto *detail = new CaseDetailView(session(), *m_pictures);
             detail->show(view);
             connectDetail(*detail);
             page().showDetail(view.detail.record.number, detail);
             if (then)
                 then(view);
         });
}

void CasesView::connectDetail(CaseDetailView &detail)
{
    const CaseDetailView *body = &detail; // what it shows now, whenever it is asked
    using View = CaseDetailView;
    connect(body, &View::moveWanted, this, [this, body](CaseMove wanted) { move(body->view(), wanted); });
    connect(body, &View::removalWanted, this,
            [this, body](qint64 item) { move(body->view(), CaseMove::Remove, {item}); });
    connect(body, &View::editWanted, this, [this, body](const QString &field) { edit(body->view(), field); });
    connect(body, &View::evidenceWanted, this, [this, body] { pick(body->view(), true); });
    connect(body, &View::listingsWanted, this, [this, body] { pick(body->view(), false); });
    connect(body, &View::scopeWanted, this, [this, body] { confirmScope(body->view()); });
    connect(body, &View::checkWanted, this, [this, body] { check(body->view()); });
    connect(body, &View::letterWanted, this, [this, body](const QString &file) { addLetter(body->view(), file); });
    connect(body, &View::recoveryWanted, this, [this, body] { addRecovery(body->view()); });
    connect(body, &View::damagesWanted, this, [this, body] { editDamages(body->view()); });
    connect(body, &View::noticeWanted, this, [this, body] { saveNotice(page(), body->view().detail.record); });
    connect(body, &View::folderWanted, this, [this, body] { saveCaseFolder(page(), body->view().detail.record); });
    connect(body, &View::recordWanted, this,
            [this](const QString &where, qint64 id) { session().navigator->openRecord(where, id); });
    connect(body, &View::rowsWanted, this,
            [this](const QString &where, const QVariantMap &rows) { session().navigator->openRows(where, rows); });
}

qint64 CasesView::firstOf(CaseState state) const
{
    const QList<CaseLine> &lines = m_model.rows(); // the newest first
    const auto found =
        std::find_if(lines.rbegin(), lines.rend(), [state](const CaseLine &line) { return line.row.state == state; });
    return found == lines.rend() ? 0 : found->row.id.value;
}

void CasesView::showTourState(const QString &state)
{
    const bool isNew = state == u"new";
    const qint64 draft = firstOf(CaseState::Draft);
    const qint64 waiting = firstOf(CaseState::Waiting);
    const qint64 approved = firstOf(CaseState::Approved);
    const qint64 removed = firstOf(CaseState::Removed);
    if (isNew)
        begin({});
    else if (state == u"waiting" && waiting != 0)
        open(waiting);
    else if (state == u"gates" && draft != 0)
        open(draft);
    else if (state == u"form" && draft != 0)
        open(draft, false, [this](const CaseView &view) { edit(view, {}); });
    else if (state == u"send" && approved != 0)
        open(approved, false, [this](const CaseView &view) { move(view, CaseMove::Send); });
    else if (state == u"counter" && removed != 0)
        open(removed, false, [this](const CaseView &view) { move(view, CaseMove::AnswerAnnounced); });
    else if (state == u"damages" && waiting != 0)
        open(waiting, false, [this](const CaseView &view) { editDamages(view); });
}

} // namespace lianming

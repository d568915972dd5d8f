#include "ui/diary/diarypage.h"

#include "core/contracts/contractservice.h"
#include "core/diary/diarycalendar.h"
#include "core/institutions/institutionservice.h"
#include "ui/diary/diarydetail.h"
#include "ui/diary/obligationform.h"
#include "ui/shell/actions.h"
#include "ui/shell/language.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/diarywords.h"
#include "ui/text/format.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/recordtable.h"

#include <QSaveFile>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int usualDays = 365;
constexpr int longestDays = 3650;

/// The page and record that a day leads to; none for obligations, which are shown here.
std::pair<QString, qint64> placeOf(const DiaryEntry &entry)
{
    switch (entry.kind) {
    case DiaryKind::TermStarts:
    case DiaryKind::TermEnds:
    case DiaryKind::SellOffEnds:
    case DiaryKind::OptionBy:
    case DiaryKind::AnswerDue: return {QStringLiteral("contracts"), entry.contract};
    case DiaryKind::RegistrationEnds:
    case DiaryKind::RenewalOpens:
    case DiaryKind::GraceEnds:
    case DiaryKind::UseDue: return {QStringLiteral("protection"), entry.record};
    case DiaryKind::TaskDue: return {QStringLiteral("workplans"), entry.record};
    case DiaryKind::CounterNoticeEnds: return {QStringLiteral("cases"), entry.record};
    case DiaryKind::HoldLapses:
    case DiaryKind::RightsInEnd:
    case DiaryKind::ClearanceEnds: return {QStringLiteral("rights"), entry.record};
    case DiaryKind::ObligationDue: break;
    }
    return {};
}

} // namespace

QList<Column<DiaryPage::Line>> DiaryPage::columns(const Clock &clock)
{
    const auto words = [](const char *id, std::function<QString()> title, std::function<QString(const Line &)> text,
                          int width) {
        return Column<Line>{QString::fromLatin1(id), std::move(title), std::move(text), {}, Qt::AlignLeft, {}, width};
    };
    return {
        {QStringLiteral("day"), [] { return tr("Day"); }, [](const Line &line) { return dateText(line.entry.day); },
         [](const Line &line) { return line.entry.day; }, Qt::AlignLeft,
         [&clock](const Line &line, int role) -> QVariant {
             return role == SubtitleRole ? QVariant(relativeText(line.entry.day, clock.today())) : QVariant();
         },
         210},
        words(
            "kind", [] { return tr("What"); }, [](const Line &line) { return diaryKindText(line.entry.kind); }, 170),
        {QStringLiteral("state"), [] { return tr("State"); },
         [](const Line &line) { return dutyStateText(line.entry.state); },
         [](const Line &line) { return int(line.entry.state); }, Qt::AlignLeft,
         paintTone<Line>([](const Line &line) { return dutyStateTone(line.entry.state); }), 120},
        {QStringLiteral("title"),
         [] { return tr("About"); },
         [](const Line &line) { return line.entry.title; },
         {},
         Qt::AlignLeft,
         paintSubtitle<Line>([](const Line &line) { return line.entry.number; }),
         330},
        words(
            "brand", [] { return tr("Brand"); },
            [](const Line &line) { return titleText(line.entry.brandEn, line.entry.brandZh); }, 160),
        words(
            "institution", [] { return tr("Institution"); },
            [](const Line &line) { return titleText(line.entry.institutionEn, line.entry.institutionZh); }, 170),
        words(
            "owner", [] { return tr("Who sees to it"); }, [](const Line &line) { return line.entry.owner; }, 150)};
}

DiaryPage::DiaryPage(Session &session)
    : Page(session, QStringLiteral("diary")), m_model([](const Line &line) { return line.id; }, columns(session.clock)),
      m_views(new QStackedWidget), m_table(new RecordTable(session.settings, QStringLiteral("diary"))),
      m_empty(new EmptyState(QStringLiteral("calendar"))), m_footer(new ListFooter)
{
    auto *row = new FilterRow;
    m_ahead = row->addChip();
    m_kind = row->addChip();
    m_institution = row->addChip();
    m_state = row->addChip();
    m_table->setRecordModel(&m_model);
    m_views->addWidget(m_table);
    m_views->addWidget(m_empty);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(row);
    column->addWidget(m_views, 1);
    column->addWidget(m_footer);
    setContent(body);
    for (Chip *chip : {m_ahead, m_kind, m_institution, m_state})
        connect(chip, &Chip::valueChanged, this, &DiaryPage::refill);
    connect(m_table, &RecordTable::opened, this, [this](qint64 id) { whenSafe([this, id] { openLine(id); }); });
    connect(m_empty, &EmptyState::triggered, this, [this] { m_add->trigger(); });
    connect(this, &Page::detailClosed, this, [this] {
        m_open.reset();
        m_table->setFocus();
    });
    m_add = session.actions.add(this, {QStringLiteral("diary.add"), [] { return tr("Add obligation"); },
                                       QStringLiteral("plus"), QKeySequence::New,
                                       [this] {
                                           Obligation fresh;
                                           fresh.dueOn = this->session().clock.today();
                                           edit(fresh);
                                       }});
    session.actions.add(this, {QStringLiteral("diary.export"), [] { return tr("Export as calendar (ICS)…"); },
                               QStringLiteral("export"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                               [this] {
                                   exportCalendar();
                               }});
}

void DiaryPage::retranslate()
{
    m_ahead->setTitle(tr("Ahead"));
    m_ahead->setOptions({{30, tr("30 days")}, {90, tr("90 days")}, {longestDays, tr("10 years")}});
    m_kind->setTitle(tr("What"));
    QList<Chip::Option> kinds;
    for (const DiaryKind kind : diaryKinds())
        kinds.append({int(kind), diaryKindText(kind)});
    m_kind->setOptions(kinds);
    m_state->setTitle(tr("State"));
    QList<Chip::Option> states;
    for (const DutyState state : {DutyState::Overdue, DutyState::Due, DutyState::Upcoming, DutyState::Done})
        states.append({int(state), dutyStateText(state)});
    m_state->setOptions(states);
    m_institution->setTitle(tr("Institution"));
    QList<Chip::Option> institutions;
    for (const InstitutionItem &item : std::as_const(m_institutions))
        institutions.append({item.id.value, titleText(item.nameEn, item.nameZh)});
    m_institution->setOptions(institutions);
    m_table->setAccessibleName(tr("Diary"));
    m_empty->setText(tr("Nothing ahead"), tr("Terms, options, holds and obligations appear here by their days."));
    m_empty->setAction(tr("Add obligation"));
    m_model.retranslate();
    if (m_open && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showObligation(*m_open);
}

DiaryFilter DiaryPage::filter() const
{
    DiaryFilter out;
    const QDate today = session().clock.today();
    const int ahead = m_ahead->value().isValid() ? m_ahead->value().toInt() : usualDays;
    // What is overdue stays until it is done; what passed by itself is of no interest.
    out.days = {today.addDays(-usualDays), today.addDays(ahead)};
    if (m_kind->value().isValid())
        out.kinds = {DiaryKind(m_kind->value().toInt())};
    out.institution = {m_institution->value().toLongLong()};
    return out;
}

void DiaryPage::reload()
{
    load(session().worker.run([](Workspace &w) { return InstitutionService(w).list(); }),
         [this](const QList<InstitutionItem> &items) {
             m_institutions = items;
             QList<Chip::Option> institutions;
             for (const InstitutionItem &item : items)
                 institutions.append({item.id.value, titleText(item.nameEn, item.nameZh)});
             m_institution->setOptions(institutions);
         });
    refill();
    if (m_open && isDetailOpen() && !FormPanel::isOpenIn(detail()))
        showObligation(*m_open);
}

void DiaryPage::refill()
{
    load(session().worker.run([f = filter()](Workspace &w) { return DiaryService(w).entries(f); }),
         [this, round = ++m_round](const QList<DiaryEntry> &entries) {
             if (round == m_round)
                 showLines(entries);
         });
}

void DiaryPage::showLines(const QList<DiaryEntry> &entries)
{
    const QDate today = session().clock.today();
    QList<Line> lines;
    int overdue = 0;
    for (const DiaryEntry &entry : entries) {
        overdue += entry.state == DutyState::Overdue ? 1 : 0;
        const bool isPast = entry.day < today && !entry.isOpen();
        const bool isWanted = m_state->value().isValid() ? int(entry.state) == m_state->value().toInt() : !isPast;
        if (isWanted)
            lines.append({lines.size() + 1, entry});
    }
    Q_EMIT badgeChanged(overdue);
    m_model.setRows(lines);
    m_views->setCurrentWidget(lines.isEmpty() ? static_cast<QWidget *>(m_empty) : m_table);
    m_footer->setCount(tr("%n day(s)", nullptr, int(lines.size())));
    m_footer->setSums(overdue > 0 ? tr("%n overdue", nullptr, overdue) : QString());
}

void DiaryPage::step(int direction)
{
    m_table->step(direction);
}

void DiaryPage::openLine(qint64 id)
{
    const int row = m_model.rowOf(id);
    if (row < 0)
        return;
    const DiaryEntry entry = m_model.at(row).entry;
    const auto [page, record] = placeOf(entry);
    if (page.isEmpty()) {
        showObligation(entry);
    } else if (entry.kind == DiaryKind::HoldLapses) {
        session().navigator->openRows(page, {{QStringLiteral("reservation"), record}});
    } else if (entry.kind == DiaryKind::TaskDue) {
        session().navigator->openRows(page, {{QStringLiteral("task"), record}});
    } else if (page == u"rights") {
        session().navigator->openRows(page, {{QStringLiteral("view"), QStringLiteral("held")}});
    } else {
        session().navigator->openRecord(page, record);
    }
}

void DiaryPage::showObligation(const DiaryEntry &entry)
{
    load(session().worker.run([entry](Workspace &w) {
        const auto items = DiaryService(w).obligations(Id<Contract>{entry.contract});
        const auto found =
            std::ranges::find(items, entry.record, [](const ObligationItem &item) { return item.obligation.id.value; });
        return found == items.end() ? std::optional<ObligationItem>() : std::optional(*found);
    }),
         [this, entry](const std::optional<ObligationItem> &item) {
             if (!item) {
                 closeDetail();
                 return;
             }
             m_open = entry;
             auto *view = new DiaryDetail;
             view->show(*item, entry);
             connect(view, &DiaryDetail::markWanted, this,
                     [this, entry](QDate dueOn, MarkAct act) { mark(entry, dueOn, act); });
             connect(view, &DiaryDetail::editWanted, this, [this, task = item->obligation] { edit(task); });
             connect(view, &DiaryDetail::archiveWanted, this, [this, id = item->obligation.id] {
                 load(session().worker.run([id](Workspace &w) { DiaryService(w).setArchived(id, true); }),
                      [this] { closeDetail(); });
             });
             connect(view, &DiaryDetail::contractWanted, this,
                     [this, entry] { session().navigator->openRecord(QStringLiteral("contracts"), entry.contract); });
             showDetail(entry.number, view);
         });
}

void DiaryPage::mark(const DiaryEntry &entry, QDate dueOn, MarkAct act)
{
    const auto store = [this, entry, dueOn, act](const QString &note) {
        const QDate today = session().clock.today();
        load(session().worker.run([entry, dueOn, act, today, note](Workspace &w) {
            DiaryService(w).mark(Id<Obligation>{entry.record}, dueOn, act, today, note);
        }),
             [this, entry] { showObligation(entry); });
    };
    if (act == MarkAct::Done)
        store({});
    else
        session().prompts.line(this, act == MarkAct::Excused ? tr("Excuse it") : tr("Reopen it"), tr("Why"), {}, store);
}

void DiaryPage::edit(const Obligation &obligation)
{
    load(session().worker.run([](Workspace &w) { return ContractService(w).list(); }),
         [this, obligation](const QList<ContractItem> &contracts) {
             whenSafe([this, obligation, contracts] {
                 auto *form = new ObligationForm(obligation, contracts);
                 form->setSaver([this, form](const FormPanel::Done &done) {
                     load(session().worker.run([task = form->value()](Workspace &w) {
                         DiaryService service(w);
                         if (task.id.isSet())
                             service.change(task);
                         else
                             service.add(task);
                     }),
                          [this, done] {
                              if (done())
                                  closeDetail();
                          });
                 });
                 connect(form, &FormPanel::cancelled, this, &DiaryPage::closeDetail);
                 showDetail(obligation.id.isSet() ? obligation.title : tr("New obligation"), form);
             });
         });
}

void DiaryPage::exportCalendar()
{
    session().prompts.saveFile(
        this, {tr("Export as calendar"), tr("Calendars (*.ics)"), QStringLiteral("lianming.ics")},
        [this](const QString &path) {
            const auto language = isChinese() ? DocumentLanguage::Chinese : DocumentLanguage::English;
            const QString name = session().address.label();
            load(session().worker.run([f = filter(), path, language, name](Workspace &w) {
                const QByteArray text =
                    icalendar(diaryCalendar(DiaryService(w).entries(f), name, Words(language)), w.clock.now());
                QSaveFile file(path);
                if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
                    throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "Cannot write %1: %2"),
                                {path, file.errorString()});
            }),
                 [this, path] { session().messages.done(tr("%1 is written.").arg(path)); });
        });
}

void DiaryPage::showTourState(const QString &state)
{
    Q_UNUSED(state)
    const auto &lines = m_model.rows();
    const auto line =
        std::ranges::find(lines, DiaryKind::ObligationDue, [](const Line &one) { return one.entry.kind; });
    if (line == lines.end())
        return;
    m_table->select(line->id);
    showObligation(line->entry);
}

} // namespace lianming

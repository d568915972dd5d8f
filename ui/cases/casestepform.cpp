#include "ui/cases/casestepform.h"

#include "core/base/dates.h"
#include "ui/cases/casechoices.h"
#include "ui/text/casewords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/codepicker.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace lianming {

namespace {

constexpr int reasonHeight = 84;
constexpr std::array caseEnds{CaseOutcome::Won, CaseOutcome::Settled, CaseOutcome::Lost, CaseOutcome::Withdrawn,
                              CaseOutcome::Dropped};
constexpr const char *counterZones[] = {"Asia/Shanghai", "Asia/Hong_Kong",   "Asia/Tokyo",          "Europe/London",
                                        "Europe/Paris",  "America/New_York", "America/Los_Angeles", "UTC"};

/// The field where a gate is met.
QString fieldOfGate(MoveGate gate)
{
    switch (gate) {
    case MoveGate::Day: return QStringLiteral("day");
    case MoveGate::Told:
    case MoveGate::InTime: return QStringLiteral("told");
    case MoveGate::Reference: return QStringLiteral("reference");
    case MoveGate::Outcome: return QStringLiteral("outcome");
    case MoveGate::NoticeComplete:
    case MoveGate::NotTheWriter:
    case MoveGate::AnotherApprover:
    case MoveGate::TwoApprovals:
    case MoveGate::Reason:
    case MoveGate::Correction:
    case MoveGate::RestoreDue: return QStringLiteral("reason");
    }
    return {};
}

} // namespace

CaseStepForm::CaseStepForm(const ProtectionCase &record, CaseMove move, const MoveFacts &facts, const QDateTime &now,
                           QWidget *parent)
    : FormPanel(parent), m_record(record), m_move(move), m_facts(facts), m_now(now), m_reference(new QLineEdit),
      m_reason(new QPlainTextEdit)
{
    m_reason->setFixedHeight(reasonHeight);
    m_reason->setTabChangesFocus(true);
    addSection([move] { return caseMoveText(move); });
    addMeaning();
    if (move == CaseMove::AnswerArrived) {
        addArrival();
    } else if (move != CaseMove::Approve && move != CaseMove::Refuse) {
        m_day = new QDateEdit(facts.today);
        m_day->setCalendarPopup(true);
        m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        m_day->setObjectName(QStringLiteral("day"));
        addField(
            QStringLiteral("day"), [] { return tr("Day"); }, m_day);
    }
    if (move == CaseMove::Remove || move == CaseMove::Restore) {
        QList<CaseChoice> choices;
        for (const CaseItem &item : record.items) {
            if (item.isUp() == (move == CaseMove::Remove))
                choices.append({QString::number(item.id.value), item.title, item.number});
        }
        m_items = new CodePicker(new CaseChoices(choices));
        m_items->setPlaceholder([] { return tr("All"); });
        m_items->setObjectName(QStringLiteral("items"));
        addField(
            QStringLiteral("items"), [] { return tr("Which listings"); }, m_items);
    }
    if (move == CaseMove::Close) {
        m_outcome = new ChoiceField;
        m_outcome->setPlaceholder([] { return tr("Choose how it ended"); });
        for (const CaseOutcome outcome : caseEnds)
            m_outcome->addChoice(int(outcome), [outcome] { return caseOutcomeText(outcome); });
        m_outcome->setValue({});
        m_outcome->setObjectName(QStringLiteral("outcome"));
        addField(
            QStringLiteral("outcome"), [] { return tr("Outcome"); }, m_outcome);
    }
    if (move == CaseMove::FileComplaint || move == CaseMove::Sue) {
        m_party = new QLineEdit;
        m_party->setObjectName(QStringLiteral("party"));
        addField(
            QStringLiteral("party"), [move] { return move == CaseMove::Sue ? tr("Court") : tr("Authority"); }, m_party);
        m_told = new QLineEdit;
        m_told->setObjectName(QStringLiteral("told"));
        addField(
            QStringLiteral("told"), [] { return tr("The platform was told on"); }, m_told,
            [isRunning = record.state == CaseState::Waiting] {
                return isRunning ? tr("YYYY-MM-DD. Only this day counts: until it is recorded, the fifteen days go on")
                                 : tr("YYYY-MM-DD; leave empty if not told yet");
            });
        // What was filed before and is now known to the platform is not typed twice; a complaint is no suit.
        if (record.filedOn && facts.filed == move) {
            m_day->setDate(*record.filedOn);
            m_party->setText(record.filedWith);
            m_reference->setText(record.filedReference);
        }
    }
    m_reference->setObjectName(QStringLiteral("reference"));
    if (move == CaseMove::Send || move == CaseMove::Accept || move == CaseMove::Reject || asks(MoveGate::Reference)) {
        addField(
            QStringLiteral("reference"), [] { return tr("Their reference"); }, m_reference,
            [move] { return move == CaseMove::Send ? tr("The platform's number of the complaint") : QString(); });
    }
    m_reason->setObjectName(QStringLiteral("reason"));
    addField(
        QStringLiteral("reason"),
        [this] {
            return asks(MoveGate::Correction) && m_record.respondBy.isValid()
                       ? tr("Reason for correcting the time of arrival")
                   : m_move == CaseMove::AnswerAnnounced || m_move == CaseMove::AnswerArrived
                       ? tr("What the answer says")
                   : m_move == CaseMove::Send                             ? tr("How it was sent")
                   : asks(MoveGate::Reason) || asks(MoveGate::RestoreDue) ? tr("Why")
                                                                          : tr("Note");
        },
        m_reason);
    setSaveText([move] {
        return move == CaseMove::Send      ? tr("Record as sent")
               : move == CaseMove::Approve ? tr("Approve")
               : move == CaseMove::Refuse  ? tr("Refuse")
               : move == CaseMove::Close   ? tr("Close the case")
                                           : tr("Record");
    });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    connect(this, &FormPanel::edited, this, &CaseStepForm::follow);
    follow();
    markClean();
}

bool CaseStepForm::asks(MoveGate gate) const
{
    return gatesOf(m_move).contains(gate);
}

void CaseStepForm::addMeaning()
{
    QString meaning;
    if (m_move == CaseMove::Send) {
        meaning =
            tr("Sending is final: the platform takes measures and passes the notice on to the seller, who may answer, "
               "and the notice can no longer be changed. Before it is recorded, the evidence is hashed and the "
               "seller's licences are checked once more.\nA wrongful notice costs the seller's damages; a malicious "
               "one costs double (E-commerce Law art. 42).");
    } else if (m_move == CaseMove::Approve) {
        meaning = tr("You approve exactly this content, %1. Any change of it drops your approval.")
                      .arg(tr("written by %1").arg(m_record.writer));
    } else if (m_move == CaseMove::Restore && m_record.state == CaseState::Waiting) {
        meaning = tr("Day 15 is %1. If the platform was earlier, say why.").arg(dateText(m_record.respondBy));
    }
    if (meaning.isEmpty())
        return;
    auto *words = new Label(meaning, TextSize::Body, m_move == CaseMove::Send ? Token::WaitInk : Token::Ink2);
    words->setWordWrap(true);
    words->setObjectName(QStringLiteral("meaning"));
    addWidget(words);
}

void CaseStepForm::addArrival()
{
    const auto zone = counterZone({}).value_or(QTimeZone::utc());
    const QDateTime there = m_now.toTimeZone(zone);
    // The field shows a place's own time; which place is said beside.
    m_arrived = new QDateTimeEdit(QDateTime(there.date(), there.time(), Qt::UTC));
    m_arrived->setTimeSpec(Qt::UTC);
    m_arrived->setCalendarPopup(true);
    m_arrived->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    m_arrived->setObjectName(QStringLiteral("arrived"));
    m_zone = new ChoiceField;
    m_zone->setEditable(true);
    for (const char *name : counterZones) {
        const QString text = QString::fromLatin1(name);
        m_zone->addChoice(text, [text] { return text; });
    }
    m_zone->setValue(QString::fromLatin1(zone.id()));
    m_zone->setObjectName(QStringLiteral("zone"));
    addField(
        QStringLiteral("arrived"), [] { return tr("Reached the right holder at"); }, m_arrived);
    addField(
        QStringLiteral("zone"), [] { return tr("Time zone of that place"); }, m_zone);
    m_fifteenth = new Label({}, TextSize::Section, Token::WaitInk, true);
    m_fifteenth->setWordWrap(true);
    m_fifteenth->setObjectName(QStringLiteral("fifteenth"));
    addWidget(m_fifteenth);
}

void CaseStepForm::setItems(const QList<qint64> &items)
{
    if (!m_items)
        return;
    QStringList codes;
    for (const qint64 item : items)
        codes.append(QString::number(item));
    m_items->setCodes(codes);
    markClean();
}

QDate CaseStepForm::lastDay() const
{
    if (!m_arrived)
        return {};
    const auto zone = counterZone(m_zone->value().toString());
    return zone ? counterClock(value().arrivedAt, *zone).lastDay : QDate();
}

void CaseStepForm::follow()
{
    if (!m_fifteenth)
        return;
    const QDate last = lastDay();
    if (m_record.regime == NoticeRegime::Dissemination)
        m_fifteenth->setText(
            tr("Under the Regulations of 2006 no fifteen days run: the listings are restored at once."));
    else
        m_fifteenth->setText(last.isValid() ? tr("Day 15 is %1").arg(dateText(last)) : QString());
}

CaseStep CaseStepForm::value() const
{
    CaseStep out;
    out.move = m_move;
    if (m_day)
        out.day = m_day->date();
    out.reason = m_reason->toPlainText().trimmed();
    out.reference = m_reference->text().trimmed();
    if (m_party)
        out.party = m_party->text().trimmed();
    if (m_told)
        out.toldOn = parseDay(QStringView(m_told->text()).trimmed()).value_or(QDate());
    if (m_outcome && m_outcome->value().isValid())
        out.outcome = CaseOutcome(m_outcome->value().toInt());
    if (m_arrived) {
        out.zone = m_zone->value().toString().trimmed();
        const QTimeZone zone = counterZone(out.zone).value_or(QTimeZone::utc());
        out.arrivedAt = QDateTime(m_arrived->date(), m_arrived->time(), zone);
    }
    if (m_items) {
        for (const QString &code : m_items->codes())
            out.items.append(Id<CaseItem>{code.toLongLong()});
    }
    return out;
}

QHash<QString, QString> CaseStepForm::problems() const
{
    QHash<QString, QString> out;
    const CaseStep step = value();
    MoveFacts facts = m_facts;
    if (m_move == CaseMove::AnswerArrived) {
        if (!counterZone(step.zone))
            out.insert(QStringLiteral("zone"), tr("This is not a time zone such as Asia/Shanghai"));
        else if (step.arrivedAt > m_now)
            out.insert(QStringLiteral("arrived"), tr("The answer cannot have arrived later than now"));
        if (!out.isEmpty())
            return out;
        facts.day = step.arrivedAt.date(); // there
        facts.today = qMax(facts.today, facts.day);
    } else {
        facts.day = m_day ? step.day : facts.today;
    }
    facts.told = step.toldOn;
    if (m_told && !m_told->text().trimmed().isEmpty() && !step.toldOn.isValid())
        out.insert(QStringLiteral("told"), tr("Write the day as 2026-06-01"));
    facts.reason = step.reason;
    facts.reference = step.reference;
    facts.outcome = step.outcome;
    if (const auto refusal = refusalOf(m_move, facts)) {
        QString field = refusal->gate ? fieldOfGate(*refusal->gate) : QStringLiteral("reason");
        if (field == u"day" && m_arrived)
            field = QStringLiteral("arrived");
        out.insert(field, messageText(refusal->message));
    }
    return out;
}

} // namespace lianming

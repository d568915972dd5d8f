#include "ui/protection/registrationforms.h"

#include "core/base/dates.h"
#include "ui/shell/jobs.h"
#include "ui/text/assetwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/protectionwords.h"

#include <QEvent>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace lianming {

namespace {

constexpr qsizetype shownRegistrationRefusals = 100;
constexpr int registrationNotesHeight = 80;

std::optional<QDate> typedDay(const QLineEdit *line)
{
    return parseDay(QStringView(line->text()).trimmed());
}

void setUpNotes(QPlainTextEdit *notes)
{
    notes->setFixedHeight(registrationNotesHeight);
    notes->setTabChangesFocus(true);
}

} // namespace

RenewalForm::RenewalForm(const Registration &registration, QDate today, QWidget *parent)
    : FormPanel(parent), m_registration(registration), m_today(today), m_on(new QLineEdit(dayText(today))),
      m_until(new QLineEdit), m_notes(new QPlainTextEdit)
{
    if (registration.expiresOn) {
        const auto next = usualExpiry(registration.kind, registration.expiresOn->addDays(1));
        m_until->setText(next ? dayText(*next) : QString());
    }
    addField(
        QStringLiteral("on"), [] { return tr("Day of the application"); }, m_on, [] { return tr("YYYY-MM-DD"); });
    addField(
        QStringLiteral("until"), [] { return tr("New last day"); }, m_until,
        [] { return tr("YYYY-MM-DD; a trade mark is renewed for ten years"); });
    setUpNotes(m_notes);
    addField(
        QStringLiteral("notes"), [] { return tr("Notes"); }, m_notes);
    setSaveText([] { return tr("Renew"); });
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

RenewalRequest RenewalForm::value() const
{
    return {
        typedDay(m_on).value_or(QDate()), typedDay(m_until).value_or(QDate()), m_notes->toPlainText().trimmed(), {}};
}

QHash<QString, QString> RenewalForm::problems() const
{
    QHash<QString, QString> out;
    for (const auto &[id, line] : {std::pair{"on", m_on}, std::pair{"until", m_until}}) {
        if (!typedDay(line))
            out.insert(QString::fromLatin1(id), tr("Write the day as 2026-06-01"));
    }
    if (!out.isEmpty())
        return out;
    for (const RenewalProblem problem : validateRenewal(m_registration, *typedDay(m_on), *typedDay(m_until), m_today)) {
        const bool isAboutEnd = problem == RenewalProblem::NotLonger || problem == RenewalProblem::Endless;
        out.insert(isAboutEnd ? QStringLiteral("until") : QStringLiteral("on"),
                   renewalProblemText(problem, m_registration));
    }
    return out;
}

MarkUseForm::MarkUseForm(const Registration &registration, QDate today, QWidget *parent)
    : FormPanel(parent), m_registration(registration), m_today(today), m_on(new QLineEdit(dayText(today))),
      m_notes(new QPlainTextEdit)
{
    addField(
        QStringLiteral("on"), [] { return tr("Used on"); }, m_on, [] { return tr("YYYY-MM-DD"); });
    setUpNotes(m_notes);
    addField(
        QStringLiteral("notes"), [] { return tr("On which goods, by whom, what shows it"); }, m_notes);
    setAlwaysSavable(true);
    setValidator([this] { return problems(); });
    markClean();
}

MarkUse MarkUseForm::value() const
{
    MarkUse out;
    out.usedOn = typedDay(m_on).value_or(QDate());
    out.notes = m_notes->toPlainText().trimmed();
    return out;
}

QHash<QString, QString> MarkUseForm::problems() const
{
    QHash<QString, QString> out;
    const auto on = typedDay(m_on);
    if (!on)
        out.insert(QStringLiteral("on"), tr("Write the day as 2026-06-01"));
    else if (*on > m_today)
        out.insert(QStringLiteral("on"), tr("This day is in the future"));
    else if (m_registration.filedOn && *on < *m_registration.filedOn)
        out.insert(QStringLiteral("on"), tr("This is before the application"));
    return out;
}

QString registrationImportText(const RegistrationImportReport &report)
{
    return RegistrationImportForm::tr("%1 rows in the file: %2 new, %3 completed, %4 already known, %5 not imported.")
        .arg(countText(report.present), countText(report.added), countText(report.changed), countText(report.unchanged),
             countText(report.refused));
}

RegistrationImportForm::RegistrationImportForm(Session &session, const QString &path,
                                               const QList<InstitutionItem> &institutions, QWidget *parent)
    : FormPanel(parent), m_session(session), m_path(path), m_institution(new ChoiceField), m_kind(new ChoiceField),
      m_outcome(new Label(TextSize::Body, Token::Ink)), m_refusedHead(new Label(TextSize::Body, Token::Ink, true)),
      m_refused(new Label(TextSize::Note, Token::Ink2))
{
    for (const InstitutionItem &item : institutions)
        m_institution->addChoice(item.id.value, [en = item.nameEn, zh = item.nameZh] { return titleText(en, zh); });
    m_institution->setCurrentIndex(institutions.isEmpty() ? -1 : 0);
    for (const RegistrationKind kind : {RegistrationKind::Trademark, RegistrationKind::Copyright,
                                        RegistrationKind::Design, RegistrationKind::Data, RegistrationKind::Customs})
        m_kind->addChoice(int(kind), [kind] { return registrationKindText(kind); });
    m_kind->setValue(int(RegistrationKind::Trademark));
    addField(
        QStringLiteral("institution"), [] { return tr("Institution of rows that name none"); }, m_institution);
    addField(
        QStringLiteral("kind"), [] { return tr("Kind of rows that name none"); }, m_kind);
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_refused->setObjectName(QStringLiteral("refused"));
    for (Label *label : {m_outcome, m_refused}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    addWidget(m_outcome);
    addWidget(m_refusedHead);
    addWidget(m_refused);
    setSaveText([] { return tr("Import"); });
    setAlwaysSavable(true);
    markClean();
    setValidator([this] {
        QHash<QString, QString> out;
        if (!m_trial || m_trial->added + m_trial->changed == 0)
            out.insert(QStringLiteral("trial"), QString()); // not tried yet, or nothing to import
        return out;
    });
    showTrial();
    for (ChoiceField *field : {m_institution, m_kind})
        connect(field, &ChoiceField::valueChanged, this, &RegistrationImportForm::tryOut);
    // Later: a quick answer would come before the form is shown.
    QMetaObject::invokeMethod(this, &RegistrationImportForm::tryOut, Qt::QueuedConnection);
}

RegistrationImportDefaults RegistrationImportForm::defaults() const
{
    RegistrationImportDefaults out;
    out.institution = {m_institution->value().toLongLong()};
    out.kind = RegistrationKind(m_kind->value().toInt());
    return out;
}

void RegistrationImportForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTrial();
}

void RegistrationImportForm::tryOut()
{
    m_trial.reset();
    m_failure.reset();
    showTrial();
    m_session.jobs
        .run(tr("Checking %1").arg(QFileInfo(m_path).fileName()),
             [path = m_path, defaults = defaults()](Workspace &w, Progress &progress) {
                 return RegistrationImporter(w).run(path, defaults, progress, true);
             })
        .then(this,
              [this, round = ++m_round](const RegistrationImportReport &report) {
                  if (round != m_round)
                      return;
                  m_trial = report;
                  showTrial();
              })
        .onFailed(this, [this](const Error &error) {
            m_failure = error.message();
            showTrial();
        });
}

void RegistrationImportForm::showTrial()
{
    m_outcome->setInk(m_failure ? Token::StopInk : Token::Ink);
    QString outcome = tr("The file is being read…");
    if (m_failure) {
        outcome = messageText(*m_failure);
    } else if (m_trial) {
        outcome = tr("This is what importing would do. %1").arg(registrationImportText(*m_trial));
        if (m_trial->added + m_trial->changed == 0)
            outcome += u'\n' + tr("There is nothing to import.");
    }
    m_outcome->setText(outcome);
    QStringList lines;
    if (m_trial) {
        const qsizetype count = std::min(shownRegistrationRefusals, m_trial->refusals.size());
        for (const RefusedRegistration &one : m_trial->refusals.first(count)) {
            const QString reason = messageText(one.message);
            const QString value = one.value.simplified();
            lines.append(tr("Line %1: %2")
                             .arg(countText(one.line), value.isEmpty() ? reason : tr("%1 (%2)").arg(reason, value)));
        }
        if (m_trial->refused > lines.size())
            lines.append(tr("and %1 more").arg(countText(m_trial->refused - lines.size())));
    }
    m_refusedHead->setText(tr("What is not imported, and why"));
    m_refusedHead->setVisible(!lines.isEmpty());
    m_refused->setVisible(!lines.isEmpty());
    m_refused->setText(lines.join(u'\n'));
    setAlwaysSavable(true); // Import goes on or off by what was found
}

} // namespace lianming

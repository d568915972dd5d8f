#include "ui/rights/rightsimportform.h"

#include "ui/shell/jobs.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QFileInfo>

namespace lianming {

namespace {

constexpr qsizetype shownRefusals = 100;

} // namespace

QString rightsImportText(const RightsImportReport &report)
{
    return RightsImportForm::tr("%1 entries in the file: %2 new, %3 changed, %4 unchanged, %5 not taken.")
        .arg(countText(report.present), countText(report.added), countText(report.changed), countText(report.unchanged),
             countText(report.refused));
}

RightsImportForm::RightsImportForm(Session &session, const QString &path, const QList<InstitutionItem> &institutions,
                                   Id<Institution> chosen, QWidget *parent)
    : FormPanel(parent), m_session(session), m_path(path),
      m_institution(rightsfields::institutionField(institutions, chosen)),
      m_outcome(new Label(TextSize::Body, Token::Ink)), m_refusedHead(new Label(TextSize::Body, Token::Ink, true)),
      m_refused(new Label(TextSize::Note, Token::Ink2))
{
    m_institution->setObjectName(QStringLiteral("institution"));
    m_outcome->setObjectName(QStringLiteral("outcome"));
    m_refused->setObjectName(QStringLiteral("refused"));
    for (Label *label : {m_outcome, m_refused}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    addField(
        QStringLiteral("institution"), [] { return tr("Whose rights the file is about"); }, m_institution,
        [] { return tr("Objects are found by their accession number."); });
    addWidget(m_outcome);
    addWidget(m_refusedHead);
    addWidget(m_refused);
    setSaveText([] { return tr("Import"); });
    setAlwaysSavable(true);
    markClean();
    setValidator([this] {
        QHash<QString, QString> out;
        if (!institution().isSet())
            out.insert(QStringLiteral("institution"), tr("Choose the institution"));
        if (!m_trial || m_trial->added + m_trial->changed == 0)
            out.insert(QStringLiteral("trial"), QString()); // not tried yet, or nothing to import
        return out;
    });
    connect(m_institution, &ChoiceField::valueChanged, this, &RightsImportForm::tryOut);
    showTrial();
    // Later: a quick answer would come before the form is shown.
    QMetaObject::invokeMethod(this, &RightsImportForm::tryOut, Qt::QueuedConnection);
}

void RightsImportForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTrial();
}

void RightsImportForm::tryOut()
{
    const qint64 round = ++m_round;
    m_trial.reset();
    m_failure.reset();
    markClean();
    showTrial();
    if (!institution().isSet())
        return;
    m_session.jobs
        .run(tr("Trying out %1").arg(QFileInfo(m_path).fileName()),
             [path = m_path, institution = institution()](Workspace &w, Progress &progress) {
                 return RightsImporter(w).run(path, institution, progress, true);
             })
        .then(this,
              [this, round](const RightsImportReport &report) {
                  if (round != m_round)
                      return;
                  m_trial = report;
                  showTrial();
              })
        .onFailed(this, [this, round](const Error &error) {
            if (round != m_round)
                return;
            m_failure = error.message();
            showTrial();
        });
}

void RightsImportForm::showTrial()
{
    m_outcome->setInk(m_failure ? Token::StopInk : Token::Ink);
    QString outcome;
    if (m_failure) {
        outcome = messageText(*m_failure);
    } else if (m_trial) {
        outcome = tr("This is what importing would do. %1").arg(rightsImportText(*m_trial));
        if (m_trial->held + m_trial->restrictions > 0) {
            outcome +=
                u'\n'
                + tr("New records of what is held: %1; new restrictions: %2; assets: %3.")
                      .arg(countText(m_trial->held), countText(m_trial->restrictions), countText(m_trial->assets));
        } else if (m_trial->changed == 0) {
            outcome += u'\n' + tr("There is nothing to import.");
        }
    } else if (institution().isSet()) {
        outcome = tr("The file is being read…");
    }
    m_outcome->setText(outcome);
    QStringList lines;
    if (m_trial) {
        for (const RefusedRights &one : m_trial->refusals.first(std::min(shownRefusals, m_trial->refusals.size())))
            lines.append(refusalText(one));
        if (m_trial->refused > lines.size())
            lines.append(tr("and %1 more").arg(countText(m_trial->refused - lines.size())));
    }
    m_refusedHead->setText(tr("What is not taken, and why"));
    m_refusedHead->setVisible(!lines.isEmpty());
    m_refused->setVisible(!lines.isEmpty());
    m_refused->setText(lines.join(u'\n'));
    setAlwaysSavable(true); // Import goes on or off by what was found
}

QString RightsImportForm::refusalText(const RefusedRights &refused) const
{
    const QString reason = messageText(refusalMessage(refused.reason));
    const QString value = refused.value.simplified();
    return tr("Line %1: %2").arg(countText(refused.line), value.isEmpty() ? reason : tr("%1 (%2)").arg(reason, value));
}

} // namespace lianming

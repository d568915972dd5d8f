#include "ui/brands/brandimportform.h"

#include "ui/shell/jobs.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"

#include <QEvent>
#include <QFileInfo>

namespace lianming {

namespace {

constexpr qsizetype shownBrandRefusals = 100;

QString refusedRowText(const RefusedBrand &refused)
{
    const QString reason = messageText(refused.message);
    const QString value = refused.value.simplified();
    return BrandImportForm::tr("Line %1: %2")
        .arg(countText(refused.line), value.isEmpty() ? reason : BrandImportForm::tr("%1 (%2)").arg(reason, value));
}

} // namespace

QString brandImportText(const BrandImportReport &report)
{
    QString out = BrandImportForm::tr("%1 rows in the file: %2 new, %3 filled up, %4 known already, %5 not taken.")
                      .arg(countText(report.present), countText(report.added), countText(report.changed),
                           countText(report.unchanged), countText(report.refused));
    if (report.near > 0)
        out += u' ' + BrandImportForm::tr("%n of the new ones resemble another", nullptr, int(report.near));
    return out;
}

BrandImportForm::BrandImportForm(Session &session, const QString &path, QWidget *parent)
    : FormPanel(parent), m_session(session), m_path(path), m_outcome(new Label(TextSize::Body, Token::Ink)),
      m_refusedHead(new Label(TextSize::Body, Token::Ink, true)), m_refused(new Label(TextSize::Note, Token::Ink2))
{
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
    // Later: a quick answer would come before the form is shown.
    QMetaObject::invokeMethod(this, &BrandImportForm::tryOut, Qt::QueuedConnection);
}

void BrandImportForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTrial();
}

void BrandImportForm::tryOut()
{
    m_session.jobs
        .run(tr("Trying out %1").arg(QFileInfo(m_path).fileName()),
             [path = m_path](Workspace &w, Progress &progress) { return BrandImporter(w).run(path, progress, true); })
        .then(this,
              [this](const BrandImportReport &report) {
                  m_trial = report;
                  showTrial();
              })
        .onFailed(this, [this](const Error &error) {
            m_failure = error.message();
            showTrial();
        });
}

void BrandImportForm::showTrial()
{
    m_outcome->setInk(m_failure ? Token::StopInk : Token::Ink);
    QString outcome = tr("The file is being read…");
    if (m_failure) {
        outcome = messageText(*m_failure);
    } else if (m_trial) {
        outcome = tr("This is what importing would do. %1").arg(brandImportText(*m_trial));
        if (m_trial->added + m_trial->changed == 0)
            outcome += u'\n' + tr("There is nothing to import.");
    }
    m_outcome->setText(outcome);
    QStringList lines;
    if (m_trial) {
        for (const RefusedBrand &one : m_trial->refusals.first(std::min(shownBrandRefusals, m_trial->refusals.size())))
            lines.append(refusedRowText(one));
        if (m_trial->refused > lines.size())
            lines.append(tr("and %1 more").arg(countText(m_trial->refused - lines.size())));
    }
    m_refusedHead->setText(tr("What is not taken, and why"));
    m_refusedHead->setVisible(!lines.isEmpty());
    m_refused->setVisible(!lines.isEmpty());
    m_refused->setText(lines.join(u'\n'));
    setAlwaysSavable(true); // Import goes on or off by what was found
}

} // namespace lianming

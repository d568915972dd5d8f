#include "ui/protection/bundlereportview.h"

#include "ui/shell/icons.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QEvent>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr qsizetype mostShown = 200; // failures; a bundle that was packed anew has one for each file

} // namespace

BundleReportView::BundleReportView(const BundleReport &report, const QString &path, QWidget *parent)
    : DetailView(parent), m_report(report), m_path(path)
{
    present();
}

void BundleReportView::present()
{
    begin();
    addTitle(QFileInfo(m_path).fileName(), m_report.caseText);
    const bool holds = m_report.holds();
    auto *pill = holds ? new Pill(tr("Intact"), Tone::Good) : new Pill(tr("Not intact"), Tone::Stop);
    pill->setObjectName(QStringLiteral("verdict"));
    column()->addWidget(pill, 0, Qt::AlignLeft);
    if (holds)
        addWords(tr("Every byte is as it was signed."));
    else
        addWords(tr("%n part(s) are not intact; each is named below. Do not rely on this bundle.", nullptr,
                    int(m_report.failures.size())));
    if (!holds) {
        addHead(tr("What is not intact"));
        for (const BundleFailure &failure : m_report.failures.mid(0, mostShown))
            addWords(messageText(bundleFailureMessage(failure)), TextSize::Body, Token::StopInk);
        if (m_report.failures.size() > mostShown)
            addWords(tr("and %n more", nullptr, int(m_report.failures.size() - mostShown)), TextSize::Note,
                     Token::Ink2);
    }
    addHead(tr("Bundle"));
    addFacts({{tr("Place"), m_path},
              {tr("Made at"), m_report.createdAt.isValid() ? timeText(m_report.createdAt) : QString()},
              {tr("Pieces"), m_report.items > 0 ? countText(m_report.items) : QString()},
              {tr("Size"), m_report.items > 0 ? sizeText(m_report.bytes) : QString()},
              {tr("Signed with the key"), m_report.fingerprint},
              {tr("Audit trail"),
               m_report.chain.rows > 0
                   ? tr("%1 rows, ending with %2").arg(countText(m_report.chain.rows), m_report.chain.head)
                   : QString()}});
    addWords(tr("Compare the key with what its owner tells you through another channel."), TextSize::Note, Token::Ink3);
    addHead(tr("Trusted time"));
    if (m_report.timestamp)
        addFacts({{tr("Time"), timeText(m_report.timestamp->at)},
                  {tr("Authority"), m_report.timestamp->authority},
                  {tr("Serial number"), m_report.timestamp->serial},
                  {tr("Policy"), m_report.timestamp->policy}});
    else
        addWords(m_report.isStamped
                     ? tr("The bundle's own time stamp is not valid.")
                     : tr("The bundle was made without an authority and has no trusted time of its own."));
    if (m_report.stampedItems > 0)
        addWords(tr("%n piece(s) have a valid time stamp of their own.", nullptr, int(m_report.stampedItems)));
    if (m_report.isStamped || m_report.stampedItems > 0) {
        addWords(
            m_report.hasOwnRoots
                ? tr("Compared with your own root certificates.")
                : tr("Compared with the root certificates that came in the bundle: this shows that it is complete, "
                     "not that the authority can be trusted."),
            TextSize::Note, Token::Ink3);
        auto *roots = new QPushButton(icon(QStringLiteral("seal")), tr("Compare with your own root…"));
        roots->setObjectName(QStringLiteral("roots"));
        connect(roots, &QPushButton::clicked, this, &BundleReportView::rootsWanted);
        addButtonRow()->addWidget(roots);
    }
    finish();
}

void BundleReportView::changeEvent(QEvent *event)
{
    DetailView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        present();
}

} // namespace lianming

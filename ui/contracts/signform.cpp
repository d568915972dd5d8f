#include "ui/contracts/signform.h"

#include "ui/proposals/proposalform.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/signingwords.h"
#include "ui/widgets/pill.h"

#include <QDateEdit>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

SignForm::SignForm(const ShownGates &shown, QDate today, QWidget *parent)
    : FormPanel(parent), m_gates(new GatesView(shown)), m_day(makeDateField(today))
{
    const bool canSign = shown.report.canSign();
    auto *found = new QWidget;
    auto *column = new QVBoxLayout(found);
    column->setContentsMargins(0, space::s, 0, space::m);
    column->setSpacing(space::m);
    column->addWidget(canSign ? new Pill(tr("Ready to be signed"), Tone::Good)
                              : new Pill(tr("Cannot be signed yet"), Tone::Stop),
                      0, Qt::AlignLeft);
    auto *text = new Label(canSign ? tr("Every gate lets the contract pass. Signed terms no longer change.")
                                   : tr("Each gate below says what it finds, and what can be done about it."),
                           TextSize::Body, Token::Ink2);
    text->setWordWrap(true);
    column->addWidget(text);
    column->addWidget(m_gates);
    addWidget(found);
    if (shown.maySign) {
        addField(
            QStringLiteral("day"), [] { return tr("Signed on"); }, m_day);
    } else {
        m_day->setParent(this);
        m_day->hide();
        saveButton()->hide();
    }
    setAlwaysSavable(true); // and Cancel leads back
    setSaveText([] { return tr("Sign"); });
    setValidator([canSign] {
        QHash<QString, QString> out;
        if (!canSign)
            out.insert(QStringLiteral("day"), tr("What is said above stands against it."));
        return out;
    });
    m_day->setEnabled(canSign);
    markClean();
}

QDate SignForm::day() const
{
    return m_day->date();
}

WaiverForm::WaiverForm(const GateResult &result, QWidget *parent)
    : FormPanel(parent), m_gate(result), m_about(new Label(TextSize::Body, Token::Ink2)),
      m_findings(new Label(TextSize::Note, Token::StopInk)), m_reason(new QPlainTextEdit), m_document(new QLineEdit),
      m_choose(new QPushButton)
{
    for (Label *label : {m_about, m_findings}) {
        label->setWordWrap(true);
        addWidget(label);
    }
    m_reason->setFixedHeight(88);
    addField(
        QStringLiteral("reason"), [] { return tr("Why it should pass"); }, m_reason);
    m_document->setReadOnly(true);
    addField(
        QStringLiteral("document"), [] { return tr("Document that says so"); }, m_document,
        [] { return tr("Kept with the waiver: a letter, a consent, minutes."); });
    m_choose->setObjectName(QStringLiteral("choose"));
    connect(m_choose, &QPushButton::clicked, this, &WaiverForm::documentWanted);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_choose);
    line->addStretch(1);
    addWidget(row);
    setSaveText([] { return tr("Ask for the waiver"); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (reason().isEmpty())
            out.insert(QStringLiteral("reason"), tr("Say why: a reason is needed."));
        if (document().isEmpty())
            out.insert(QStringLiteral("document"), tr("A document is needed."));
        return out;
    });
    retranslate();
    markClean();
}

void WaiverForm::retranslate()
{
    m_about->setText(tr("%1. A second person decides, and the contract passes only for what the gate finds now; a "
                        "contract that is changed needs a new waiver.")
                         .arg(gateText(m_gate.gate)));
    QStringList findings;
    for (const GateFinding &finding : std::as_const(m_gate.findings)) {
        if (finding.blocks && !finding.waived)
            findings.append(messageText(finding.message));
    }
    m_findings->setText(findings.join(u'\n'));
    m_choose->setText(tr("Choose a file…"));
}

void WaiverForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QString WaiverForm::reason() const
{
    return m_reason->toPlainText().trimmed();
}

QString WaiverForm::document() const
{
    return m_document->text();
}

void WaiverForm::setDocument(const QString &path)
{
    m_document->setText(path);
}

TerminateForm::TerminateForm(const Contract &contract, QDate today, QWidget *parent)
    : FormPanel(parent), m_day(makeDateField(today)), m_reason(new QLineEdit)
{
    addField(
        QStringLiteral("day"), [] { return tr("Last day of the licence"); }, m_day);
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason);
    setSaveText([] { return tr("Terminate"); });
    setAlwaysSavable(true);
    setValidator([this, signedOn = contract.signedOn] {
        QHash<QString, QString> out;
        if (signedOn && day() < *signedOn)
            out.insert(QStringLiteral("day"), tr("It was signed on %1.").arg(dateText(*signedOn)));
        if (reason().isEmpty())
            out.insert(QStringLiteral("reason"), tr("Say why: a reason is needed."));
        return out;
    });
    markClean();
}

QDate TerminateForm::day() const
{
    return m_day->date();
}

QString TerminateForm::reason() const
{
    return m_reason->text().trimmed();
}

} // namespace lianming

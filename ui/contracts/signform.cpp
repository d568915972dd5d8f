#include "ui/contracts/signform.h"

#include "ui/proposals/proposalform.h"
#include "ui/proposals/rightsview.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/widgets/pill.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

namespace lianming {

SignForm::SignForm(const SigningCheck &check, QDate today, QWidget *parent)
    : FormPanel(parent), m_day(makeDateField(today))
{
    auto *found = new QWidget;
    auto *column = new QVBoxLayout(found);
    column->setContentsMargins(0, space::s, 0, space::m);
    column->setSpacing(space::s);
    if (check.canSign()) {
        column->addWidget(new Pill(tr("Ready to be signed"), Tone::Good), 0, Qt::AlignLeft);
        auto *text =
            new Label(tr("The terms are complete and nobody else has these rights. Signed terms no longer change."),
                      TextSize::Body, Token::Ink2);
        text->setWordWrap(true);
        column->addWidget(text);
    } else {
        column->addWidget(new Pill(tr("Cannot be signed yet"), Tone::Stop), 0, Qt::AlignLeft);
    }
    for (const ContractFinding &finding : check.findings) {
        auto *text = new Label(messageText(findingMessage(finding)), TextSize::Body, Token::StopInk);
        text->setWordWrap(true);
        column->addWidget(text);
    }
    for (size_t i = 0; i < check.grants.size(); ++i) {
        const AvailsAnswer &answer = check.grants[i];
        if (answer.verdict == AvailsVerdict::Available && check.grants.size() == 1 && check.canSign())
            continue;
        if (check.grants.size() > 1)
            column->addWidget(new Label(tr("Grant %1").arg(i + 1), TextSize::Body, Token::Ink, true));
        auto *view = new RightsView(answer);
        connect(view, &RightsView::numberWanted, this, &SignForm::numberWanted);
        column->addWidget(view);
    }
    addWidget(found);
    addField(
        QStringLiteral("day"), [] { return tr("Signed on"); }, m_day);
    setSaveText([] { return tr("Sign"); });
    setAlwaysSavable(true);
    setValidator([canSign = check.canSign()] {
        QHash<QString, QString> out;
        if (!canSign)
            out.insert(QStringLiteral("day"), tr("What is said above stands against it."));
        return out;
    });
    m_day->setEnabled(check.canSign());
    markClean();
}

QDate SignForm::day() const
{
    return m_day->date();
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

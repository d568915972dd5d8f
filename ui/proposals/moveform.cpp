#include "ui/proposals/moveform.h"

#include "ui/text/proposalwords.h"

#include <QPlainTextEdit>

namespace lianming {

MoveForm::MoveForm(const HouseStage &to, const QList<HouseReason> &reasons, QWidget *parent)
    : FormPanel(parent), m_reason(new ChoiceField), m_words(new QPlainTextEdit)
{
    constexpr int wordsHeight = 96;
    m_reason->setObjectName(QStringLiteral("reason"));
    m_words->setObjectName(QStringLiteral("words"));
    m_words->setFixedHeight(wordsHeight);
    m_words->setTabChangesFocus(true);
    m_reason->setPlaceholder([] { return tr("Choose…"); });
    for (const HouseReason &reason : reasons)
        m_reason->addChoice(reason.code, [reason] { return reasonText(reason); });
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason,
        [] { return tr("The charts tell why proposals are lost by these."); });
    addField(
        QStringLiteral("words"), [] { return tr("In words"); }, m_words);
    setSaveText([to] { return tr("Move to “%1”").arg(stageText(to)); });
    setAlwaysSavable(true);
    setValidator([this] {
        QHash<QString, QString> out;
        if (reasonCode().isEmpty() && words().isEmpty())
            out.insert(QStringLiteral("reason"), tr("Say why: a reason is needed."));
        return out;
    });
    markClean();
}

QString MoveForm::words() const
{
    return m_words->toPlainText().trimmed();
}

} // namespace lianming

#include "ui/widgets/conflictform.h"

#include <QEvent>
#include <QRadioButton>
#include <QVBoxLayout>

namespace lianming {

namespace {

/// Long texts are shown by their beginning; the whole is in the tool tip.
QString shownText(const QString &text)
{
    constexpr qsizetype longest = 160;
    const QString line = text.simplified();
    return line.isEmpty() ? QStringLiteral("–") : line.size() <= longest ? line : line.left(longest) + u'…';
}

} // namespace

ConflictChoice::ConflictChoice(const ConflictField &field, QWidget *parent)
    : QWidget(parent), m_field(field), m_mineButton(new QRadioButton), m_theirsButton(new QRadioButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const auto &[button, text] : {std::pair(m_mineButton, field.mine), std::pair(m_theirsButton, field.theirs)}) {
        column->addWidget(button);
        auto *words = new Label(shownText(text), TextSize::Body, Token::Ink);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        words->setToolTip(text);
        words->setContentsMargins(space::xl, 0, 0, 0);
        column->addWidget(words);
    }
    m_mineButton->setObjectName(QStringLiteral("mine"));
    m_theirsButton->setObjectName(QStringLiteral("theirs"));
    m_mineButton->setChecked(field.isMine || !field.isTheirs);
    m_theirsButton->setChecked(!m_mineButton->isChecked());
    connect(m_theirsButton, &QRadioButton::toggled, this, &ConflictChoice::changed);
    retranslate();
}

bool ConflictChoice::isTheirs() const
{
    return m_theirsButton->isChecked();
}

void ConflictChoice::setTheirs(bool theirs)
{
    (theirs ? m_theirsButton : m_mineButton)->setChecked(true);
}

void ConflictChoice::retranslate()
{
    m_mineButton->setText(m_field.isMine ? tr("Mine") : tr("Mine, as it was before"));
    m_theirsButton->setText(m_field.isTheirs ? tr("Theirs") : tr("Theirs, as it was before"));
}

void ConflictChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

ConflictForm::ConflictForm(const Text &what, const QList<ConflictField> &fields, QWidget *parent)
    : FormPanel(parent), m_what(what), m_words(new Label(TextSize::Body, Token::WaitInk))
{
    m_words->setWordWrap(true);
    m_words->setText(m_what());
    addWidget(m_words);
    for (const ConflictField &field : fields) {
        auto *choice = new ConflictChoice(field);
        addField(
            field.key, [label = field.label] { return label; }, choice);
        m_choices.append({field.key, choice});
    }
    setSaveText([] { return tr("Save these"); });
    setAlwaysSavable(true);
    markClean();
}

QStringList ConflictForm::takenOver() const
{
    QStringList out;
    for (const auto &[key, choice] : m_choices) {
        if (choice->isTheirs())
            out.append(key);
    }
    return out;
}

void ConflictForm::changeEvent(QEvent *event)
{
    FormPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_words->setText(m_what());
}

} // namespace lianming

#include "ui/royalties/letterview.h"

#include "ui/shell/icons.h"
#include "ui/text/format.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/segmentedswitch.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace lianming {

LetterView::LetterView(const Content &content, QWidget *parent)
    : QWidget(parent), m_content(content), m_language(new SegmentedSwitch), m_text(new QPlainTextEdit),
      m_copy(new QPushButton), m_saveText(new QPushButton), m_saveTable(new QPushButton)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::l, space::s, space::l, space::l);
    column->setSpacing(space::m);
    column->addWidget(m_language, 0, Qt::AlignLeft);
    m_text->setReadOnly(true);
    m_text->setObjectName(QStringLiteral("letter"));
    column->addWidget(m_text, 1);
    auto *buttons = new FlowRow;
    m_copy->setProperty("kind", QStringLiteral("primary"));
    m_copy->setIcon(icon(QStringLiteral("copy"), Token::OnAccent));
    m_copy->setObjectName(QStringLiteral("copy"));
    m_saveText->setObjectName(QStringLiteral("saveText"));
    m_saveTable->setObjectName(QStringLiteral("saveTable"));
    for (QPushButton *button : {m_copy, m_saveText, m_saveTable})
        buttons->addWidget(button);
    column->addLayout(buttons);

    retranslate();
    m_language->setCurrent(isChinese() ? QStringLiteral("zh") : QStringLiteral("en"));
    showLetter();
    connect(m_language, &SegmentedSwitch::changed, this, &LetterView::showLetter);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(letter().text);
        Q_EMIT copied();
    });
    connect(m_saveText, &QPushButton::clicked, this,
            [this] { Q_EMIT saveWanted(fileName(QStringLiteral("txt")), letter().text.toUtf8()); });
    connect(m_saveTable, &QPushButton::clicked, this,
            [this] { Q_EMIT saveWanted(fileName(QStringLiteral("csv")), letter().table); });
}

void LetterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LetterView::retranslate()
{
    m_language->setItems({{QStringLiteral("zh"), tr("Chinese")}, {QStringLiteral("en"), tr("English")}});
    m_text->setAccessibleName(tr("The letter"));
    m_copy->setText(tr("Copy"));
    m_saveText->setText(tr("Save letter…"));
    m_saveTable->setText(tr("Save table of lines…"));
}

const LetterView::Letter &LetterView::letter() const
{
    return m_language->current() == u"zh" ? m_content.chinese : m_content.english;
}

void LetterView::showLetter()
{
    m_text->setPlainText(letter().text);
}

QString LetterView::fileName(const QString &ending) const
{
    return QStringLiteral("%1-%2.%3").arg(m_content.name, m_language->current(), ending);
}

} // namespace lianming

#include "ui/widgets/codepicker.h"

#include "ui/shell/icons.h"
#include "ui/text/codewords.h"
#include "ui/widgets/codepopup.h"
#include "ui/widgets/linkbutton.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>

namespace lianming {

namespace {

constexpr int codeChipHeight = 24;
constexpr int crossSize = 14;
constexpr int openerWidth = 26;
constexpr qsizetype mostChips = 12; // more are folded until somebody asks for them
constexpr qsizetype namedInSentence = 2;

} // namespace

/// One chosen code in words; a click on its cross takes it out.
class CodeChip : public QAbstractButton
{
public:
    explicit CodeChip(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::ArrowCursor);
    }

    void setMarks(bool isWrong, bool isWalked)
    {
        m_isWrong = isWrong;
        m_isWalked = isWalked;
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QFontMetrics(textFont()).horizontalAdvance(text()) + 2 * space::s + crossSize + space::xs,
                codeChipHeight};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {std::min(48, sizeHint().width()), codeChipHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_isWrong    ? QPen(color(Token::Stop))
                       : m_isWalked ? QPen(color(Token::Accent), 1.5)
                                    : QPen(Qt::NoPen));
        painter.setBrush(color(underMouse() && !m_isWalked ? Token::Hover : Token::Selected));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.75, 0.75, -0.75, -0.75), codeChipHeight / 2.0,
                                codeChipHeight / 2.0);
        painter.setFont(textFont());
        painter.setPen(color(m_isWrong ? Token::StopInk : Token::Ink));
        const QRect words = rect().adjusted(space::s, 0, -space::s - crossSize - 2, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        painter.drawPixmap(width() - space::s - crossSize + 2, (height() - crossSize) / 2,
                           iconPixmap(QStringLiteral("close"), underMouse() ? Token::Ink : Token::Ink2, crossSize,
                                      devicePixelRatioF()));
    }

private:
    bool m_isWrong = false;
    bool m_isWalked = false;
};

CodePicker::CodePicker(CodeSource *source, Look look, QWidget *parent) : QWidget(parent), m_source(source), m_look(look)
{
    m_source->setParent(this);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(look == Look::Field ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Fixed);
    policy.setHeightForWidth(look == Look::Field);
    setSizePolicy(policy);
    connect(m_source, &CodeSource::changed, this, &CodePicker::rename);
    if (look == Look::Field) {
        m_more = new LinkButton({}, {}, this);
        m_more->setFocusPolicy(Qt::NoFocus);
        m_more->hide();
        connect(m_more, &QAbstractButton::clicked, this, [this] {
            m_showsAll = true;
            rebuild();
        });
    }
}

CodePicker::~CodePicker()
{
    delete m_popup;
}

void CodePicker::setCodes(const QStringList &codes)
{
    if (m_codes == codes)
        return;
    choose(codes);
    if (m_popup)
        m_popup->setChosen(codes);
}

void CodePicker::choose(const QStringList &codes)
{
    m_codes = codes;
    m_walk = -1;
    rebuild();
    Q_EMIT codesChanged();
}

void CodePicker::setPlaceholder(const Text &text)
{
    m_placeholder = text;
    rename();
}

QString CodePicker::placeholder() const
{
    return m_placeholder ? m_placeholder() : tr("Choose…");
}

QString CodePicker::summary() const
{
    QStringList words;
    for (const QString &code : m_codes.first(std::min(namedInSentence, m_codes.size())))
        words.append(m_source->text(code));
    const QString named = inOneLine(words);
    const qsizetype rest = m_codes.size() - words.size();
    return rest == 0 ? named : tr("%1 and %n more", nullptr, int(rest)).arg(named);
}

QString CodePicker::sentenceText() const
{
    return m_codes.isEmpty() ? placeholder() : summary();
}

void CodePicker::open(const QString &typed)
{
    if (!m_popup) {
        m_popup = new CodePopup(*m_source, this);
        connect(m_popup, &CodePopup::chosenChanged, this, &CodePicker::choose);
        connect(m_popup, &CodePopup::closed, this, qOverload<>(&QWidget::update));
        connect(m_popup, &CodePopup::closed, this, &CodePicker::closed);
    }
    m_walk = -1;
    m_popup->open(m_codes, typed);
    update();
}

bool CodePicker::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

CodePopup *CodePicker::popup() const
{
    return m_popup;
}

void CodePicker::addTyped(const QString &text)
{
    QStringList rejected;
    QStringList codes = m_codes;
    for (const QString &code : m_source->codesIn(text, &rejected))
        codes = m_source->withCode(codes, code);
    setCodes(codes);
    if (!rejected.isEmpty())
        open(rejected.join(QStringLiteral(", ")));
}

void CodePicker::takeOut(qsizetype place)
{
    if (place < 0 || place >= m_codes.size())
        return;
    QStringList rest = m_codes;
    rest.removeAt(place);
    setCodes(rest);
}

void CodePicker::walkTo(qsizetype place)
{
    m_walk = std::clamp(place, qsizetype(-1), std::min(m_codes.size(), m_chips.size()) - 1);
    rename();
}

void CodePicker::rebuild()
{
    if (m_look == Look::Field) {
        const bool isFolded = !m_showsAll && m_codes.size() > mostChips;
        const qsizetype count = isFolded ? mostChips - 2 : m_codes.size();
        while (m_chips.size() > count) {
            // Not at once: it may be the chip whose click is being dealt with.
            CodeChip *last = m_chips.takeLast();
            last->hide();
            last->deleteLater();
        }
        while (m_chips.size() < count) {
            auto *chip = new CodeChip(this);
            connect(chip, &QAbstractButton::clicked, this, [this, chip] { takeOut(m_chips.indexOf(chip)); });
            m_chips.append(chip);
            chip->show();
        }
        m_more->setVisible(isFolded);
    }
    rename();
}

void CodePicker::rename()
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        CodeChip *chip = m_chips.at(i);
        const QString text = m_source->text(m_codes.at(i));
        chip->setText(text);
        chip->setAccessibleName(tr("Take out %1").arg(text));
        chip->setToolTip(m_source->note(m_codes.at(i)));
        chip->setMarks(m_source->codeOf(m_codes.at(i)).isEmpty(), i == m_walk);
    }
    if (m_more)
        m_more->setText(tr("%n more", nullptr, int(m_codes.size() - m_chips.size())));
    updateGeometry();
    if (m_look == Look::Field)
        arrange(width(), true);
    else
        setToolTip(m_codes.size() > namedInSentence ? m_codes.join(QStringLiteral(", ")) : QString());
    update();
}

int CodePicker::arrange(int width, bool isReal) const
{
    constexpr int gap = space::xs;
    const int right = width - openerWidth;
    int x = gap;
    int y = (inputHeight - codeChipHeight) / 2;
    const auto put = [&](QWidget *part) {
        const int wide = std::min(part->sizeHint().width(), std::max(48, right - gap));
        if (x > gap && x + wide > right) {
            x = gap;
            y += codeChipHeight + gap;
        }
        if (isReal)
            part->setGeometry(x, y, wide, codeChipHeight);
        x += wide + gap;
    };
    for (CodeChip *chip : m_chips)
        put(chip);
    if (m_more && !m_more->isHidden())
        put(m_more);
    return y + codeChipHeight + (inputHeight - codeChipHeight) / 2;
}

int CodePicker::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize CodePicker::sizeHint() const
{
    if (m_look == Look::Field)
        return {240, heightForWidth(width() > 0 ? width() : 240)};
    return {QFontMetrics(textFont()).horizontalAdvance(sentenceText()) + space::m + openerWidth + space::xs,
            inputHeight - 2};
}

QSize CodePicker::minimumSizeHint() const
{
    return m_look == Look::Field ? QSize(120, inputHeight) : QSize(std::min(96, sizeHint().width()), inputHeight - 2);
}

bool CodePicker::event(QEvent *event)
{
    if (event->type() == QEvent::DynamicPropertyChange || event->type() == QEvent::FocusIn
        || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void CodePicker::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isActive = hasFocus() || isOpen();
    const bool isSentence = m_look == Look::Sentence;
    const bool isSet = isSentence && !m_codes.isEmpty();
    painter.setPen(color(property("problem").toBool() ? Token::Stop
                         : isActive || isSet          ? Token::Accent
                         : underMouse()               ? Token::Ink3
                                                      : Token::LineStrong));
    painter.setBrush(color(!isEnabled() ? Token::Ground : isSet ? Token::Selected : Token::Surface));
    const qreal radius = isSentence ? height() / 2.0 : cornerRadius;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    constexpr int arrow = 14;
    painter.drawPixmap(width() - openerWidth + (openerWidth - arrow) / 2,
                       isSentence ? (height() - arrow) / 2 : (inputHeight - arrow) / 2,
                       iconPixmap(QStringLiteral("chevron-down"), Token::Ink2, arrow, devicePixelRatioF()));
    if (!isSentence && !m_codes.isEmpty())
        return;
    painter.setFont(textFont());
    painter.setPen(color(isSet ? Token::Ink : isSentence ? Token::Ink2 : Token::Ink3));
    const QRect words = rect().adjusted(isSentence ? space::m : space::s, 0, -openerWidth, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(sentenceText(), Qt::ElideRight, words.width()));
}

void CodePicker::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

void CodePicker::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (isOpen())
        m_popup->dismiss();
    else
        open();
}

void CodePicker::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste)) {
        addTyped(QApplication::clipboard()->text());
        return;
    }
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(m_codes.join(QStringLiteral(", ")));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Down:
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter: open(); return;
    case Qt::Key_Left: walkTo(m_walk < 0 ? m_chips.size() - 1 : std::max(qsizetype(0), m_walk - 1)); return;
    case Qt::Key_Right: walkTo(m_walk < 0 || m_walk + 1 >= m_chips.size() ? -1 : m_walk + 1); return;
    case Qt::Key_Backspace:
    case Qt::Key_Delete: takeOut(m_walk >= 0 ? m_walk : m_codes.size() - 1); return;
    default: break;
    }
    const QString typed = event->text();
    const bool isPlain = (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
    if (isPlain && !typed.isEmpty() && typed.front().isPrint())
        open(typed);
    else
        QWidget::keyPressEvent(event);
}

void CodePicker::hideEvent(QHideEvent *)
{
    if (m_popup)
        m_popup->dismiss();
}

void CodePicker::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rename();
}

} // namespace lianming

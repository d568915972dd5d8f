#include "ui/royalties/statementfigures.h"

#include "core/reports/statementsource.h"
#include "ui/shell/tokens.h"
#include "ui/text/format.h"
#include "ui/text/royaltywords.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr int roomForClauses = 780; ///< from which the contract's clauses stand beside the figures
constexpr int figuresWidth = 440;

/// Asks for no width of its own, so that the scroll area gives it that of the viewport.
class Body : public QWidget
{
public:
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }
};

/// A figure in a line of its own: a click or Enter asks why.
class FigureLine : public QWidget
{
public:
    FigureLine(const QString &name, const QString &value, const QString &unit, bool strong, std::function<void()> why)
        : m_why(std::move(why))
    {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(space::s, 3, space::s, 3);
        row->setSpacing(space::s);
        m_value = new Label(value, TextSize::Body, Token::Ink, strong);
        auto *title = new Label(name, TextSize::Body, strong ? Token::Ink : Token::Ink2, strong);
        title->setElided(true);
        row->addWidget(title, 1);
        row->addWidget(m_value);
        auto *currency = new Label(unit, TextSize::Note, Token::Ink3);
        currency->setFixedWidth(currency->fontMetrics().horizontalAdvance(QStringLiteral("MMM")));
        row->addWidget(currency);
        if (!m_why)
            return;
        setFocusPolicy(Qt::TabFocus);
        setCursor(Qt::PointingHandCursor);
        setAttribute(Qt::WA_Hover);
        setAccessibleName(QStringLiteral("%1 %2 %3").arg(name, value, unit));
        setToolTip(StatementFigures::tr("Why?"));
    }
    [[nodiscard]] Label *value() const { return m_value; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        if (!m_why || !(underMouse() || hasFocus()))
            return;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(color(Token::Accent)) : QPen(Qt::NoPen));
        painter.setBrush(color(Token::Hover));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
    }
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (m_why && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
            m_why();
    }
    void keyPressEvent(QKeyEvent *event) override
    {
        if (m_why && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space))
            m_why();
        else
            QWidget::keyPressEvent(event);
    }

private:
    std::function<void()> m_why;
    Label *m_value;
};

struct Section {
    QString (*title)();
    std::vector<const char *> always;
    std::vector<const char *> ifThere; ///< only what is not 0
    const char *strong;                ///< the section's result, last
};

std::vector<Section> sections()
{
    return {{[] { return StatementFigures::tr("What was sold"); }, {"gross", "deductions"}, {}, "base"},
            {[] { return StatementFigures::tr("What it earned"); },
             {},
             {"apart", "reserve_held", "reserve_released"},
             "earned"},
            {[] { return StatementFigures::tr("What is paid for it"); },
             {},
             {"royalty_payment", "guarantee_payment", "recouped", "unrecouped", "fees", "marketing_fund", "adjustments",
              "brought_forward"},
             "payable"},
            {[] { return StatementFigures::tr("What is due"); },
             {},
             {"carried_forward", "vat", "withholding"},
             "cash_due"}};
}

QString topicText(const StatementDocument::Note &note)
{
    if (note.topic == u"base")
        return royaltyTermText(QStringLiteral("base"));
    if (note.topic == u"reserve")
        return StatementFigures::tr("Reserve against returns");
    if (note.topic == u"fund")
        return royaltyTermText(QStringLiteral("marketing_fund"));
    if (note.topic == u"unlicensed")
        return StatementFigures::tr("Sales outside the licence");
    if (note.topic == u"rounding")
        return StatementFigures::tr("Rounding");
    return note.label;
}

} // namespace

StatementFigures::StatementFigures(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void StatementFigures::showResult(const RoyaltyPeriodRow &result)
{
    auto *body = new Body;
    m_sides = new QBoxLayout(width() >= roomForClauses ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom, body);
    m_sides->setContentsMargins(space::l, space::s, space::xl, space::l);
    m_sides->setSpacing(space::xl);
    m_sides->addWidget(figures(result), 0, Qt::AlignTop);
    m_sides->addWidget(clauses(result), 1, Qt::AlignTop);
    setWidget(body); // deletes the one before
}

QWidget *StatementFigures::figures(const RoyaltyPeriodRow &result)
{
    auto *widget = new QWidget;
    widget->setMaximumWidth(figuresWidth);
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const QString &figure, const QString &name, const QString &value, const QString &unit,
                         bool strong) {
        auto *line = new FigureLine(name, value, unit, strong, [this, figure] { Q_EMIT figureWanted(figure); });
        line->value()->setObjectName(figure);
        column->addWidget(line);
    };
    const auto amount = [&](const char *name, bool strong) {
        add(QString::fromLatin1(name), royaltyTermText(QString::fromLatin1(name)),
            amountText({result.amount(name), result.currency}), result.currency.codeText(), strong);
    };
    for (const Section &section : sections()) {
        auto *head = new Label(section.title(), TextSize::Note, Token::Ink3, true);
        head->setContentsMargins(space::s, space::m, 0, 2);
        column->addWidget(head);
        if (qstrcmp(section.strong, "base") == 0)
            add(QStringLiteral("units"), royaltyTermText(QStringLiteral("units")), countText(result.units()), {},
                false);
        for (const char *name : section.always)
            amount(name, false);
        for (const char *name : section.ifThere) {
            if (result.amount(name) != 0)
                amount(name, false);
        }
        amount(section.strong, true);
    }
    const Json splits = result.figures.value("splits", Json::array());
    if (!splits.empty()) {
        auto *head = new Label(royaltyTermText(QStringLiteral("splits")), TextSize::Note, Token::Ink3, true);
        head->setContentsMargins(space::s, space::m, 0, 2);
        column->addWidget(head);
    }
    for (const Json &split : splits)
        add(QStringLiteral("splits"), QString::fromStdString(split.value("party", std::string())),
            decimalText(split.value("amount", std::string())), result.currency.codeText(), false);
    return widget;
}

QWidget *StatementFigures::clauses(const RoyaltyPeriodRow &result)
{
    auto *widget = new Body;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(space::s, 0, 0, 0);
    column->setSpacing(2);
    auto *head = new Label(tr("What the contract says"), TextSize::Note, Token::Ink3, true);
    head->setContentsMargins(0, space::m, 0, 2);
    column->addWidget(head);
    const Json terms = parseJson(result.terms.toUtf8(), result.period);
    for (const StatementDocument::Note &note : termsInWords(RoyaltyTerms::parse(JsonNode(terms, result.period)))) {
        auto *name = new Label(topicText(note), TextSize::Note, Token::Accent, true);
        name->setContentsMargins(0, space::xs, 0, 0);
        column->addWidget(name);
        auto *words = new Label(isChinese() ? note.zh : note.en, TextSize::Note, Token::Ink2);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(words);
    }
    return widget;
}

void StatementFigures::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (m_sides)
        m_sides->setDirection(width() >= roomForClauses ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace lianming

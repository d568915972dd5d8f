#include "ui/royalties/decisionform.h"

#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/text/exceptionwords.h"
#include "ui/text/format.h"
#include "ui/widgets/detailview.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

constexpr ResolutionKind ways[] = {ResolutionKind::Percent, ResolutionKind::PerUnit, ResolutionKind::Fee,
                                   ResolutionKind::Correction, ResolutionKind::Ignore};

QString wayText(ResolutionKind way)
{
    switch (way) {
    case ResolutionKind::Percent: return WayField::tr("A percent of its base");
    case ResolutionKind::PerUnit: return WayField::tr("An amount for each piece");
    case ResolutionKind::Fee: return WayField::tr("A fixed fee; 0 takes it out");
    case ResolutionKind::Correction: return WayField::tr("Ask the licensee to correct it");
    case ResolutionKind::Ignore: return WayField::tr("Leave it: it is right as it is");
    case ResolutionKind::Withdrawn: break;
    }
    return {};
}

Label *words(const QString &text, TextSize size = TextSize::Body, Token ink = Token::Ink, bool strong = false)
{
    auto *label = new Label(text, size, ink, strong);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QHBoxLayout *row(const std::initializer_list<QWidget *> &widgets)
{
    auto *out = new QHBoxLayout;
    out->setSpacing(space::s);
    for (QWidget *widget : widgets)
        out->addWidget(widget);
    out->addStretch(1);
    return out;
}

/// Minor units by currency, "CNY 1,234.00 + JPY 500".
QString sumText(const std::map<std::string, std::pair<Currency, Int128>> &sums)
{
    QStringList out;
    for (const auto &[code, sum] : sums) {
        if (const auto minor = narrowed(sum.second))
            out.append(moneyText({*minor, sum.first}));
    }
    return out.join(QStringLiteral(" + "));
}

} // namespace

WayField::WayField(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    for (const ResolutionKind way : ways) {
        auto *button = new QRadioButton;
        button->setObjectName(QString::fromLatin1(resolutionKindCode(way)));
        m_group->addButton(button, int(way));
        column->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idToggled, this, [this](int, bool on) {
        if (on)
            Q_EMIT valueChanged();
    });
    retranslate();
}

QVariant WayField::value() const
{
    return m_group->checkedId() < 0 ? QVariant() : QVariant(m_group->checkedId());
}

void WayField::setValue(const QVariant &value)
{
    m_group->setExclusive(false);
    for (QAbstractButton *button : m_group->buttons())
        button->setChecked(value.isValid() && m_group->id(button) == value.toInt());
    m_group->setExclusive(true);
    Q_EMIT valueChanged();
}

void WayField::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WayField::retranslate()
{
    for (QAbstractButton *button : m_group->buttons())
        button->setText(wayText(ResolutionKind(m_group->id(button))));
}

DecisionForm::DecisionForm(const Content &content, QWidget *parent)
    : FormPanel(parent), m_content(content), m_way(new WayField), m_value(new QLineEdit), m_reason(new QPlainTextEdit),
      m_preview(new Label)
{
    if (!m_content.one) {
        addReading([this](QVBoxLayout *column) { addMany(column); });
        addDecision();
        return;
    }
    addReading([this](QVBoxLayout *column) { addHead(column, *m_content.one); });
    addDecision();
    addReading([this](QVBoxLayout *column) {
        addReported(column, m_content.one->row);
        addHistory(column, *m_content.one);
    });
}

void DecisionForm::addReading(const std::function<void(QVBoxLayout *)> &fill)
{
    auto *reading = new QWidget;
    auto *column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    fill(column);
    addWidget(reading);
}

void DecisionForm::addHead(QVBoxLayout *column, const LineDetail &detail)
{
    const ExceptionRow &line = detail.row;
    column->addWidget(words(line.product ? titleText(line.product->nameEn, line.product->nameZh) : line.sku,
                            TextSize::Title, Token::Ink, true));
    column->addLayout(
        row({new Pill(lineStateText(line.state), lineStateTone(line.state)),
             new Label(tr("line %1 of %2").arg(countText(line.ref.line), line.period), TextSize::Note, Token::Ink2)}));
    QStringList facts{tr("%n piece(s)", nullptr, int(std::clamp<qint64>(line.units, INT_MIN, INT_MAX))),
                      moneyText({line.gross, line.currency})};
    if (line.soldOn.isValid())
        facts.append(dateText(line.soldOn));
    column->addWidget(words(facts.join(QStringLiteral(" · "))));
    for (const LineReason &reason : line.reasons) {
        column->addSpacing(space::xs);
        const bool isNew = line.newReasons.contains(reason.reason);
        column->addWidget(words(isNew ? tr("%1 (new since the decision)").arg(flagReasonText(reason.reason))
                                      : flagReasonText(reason.reason),
                                TextSize::Body, Token::WaitInk, true));
        column->addWidget(words(explainedText(detail, reason)));
    }
    if (!line.isDecided())
        return;
    column->addSpacing(space::xs);
    addStep(column, detail.history.first(), true);
    if (line.canBeDecided())
        addUndo(column, tr("Take the decision back"));
}

void DecisionForm::addReported(QVBoxLayout *column, const ExceptionRow &line)
{
    column->addWidget(words(tr("What was reported"), TextSize::Section, Token::Ink, true));
    FactsGrid facts(column);
    facts.add(tr("SKU"), line.sku);
    facts.add(tr("Product state"), line.product ? productStateText(line.product->state) : QString());
    facts.add(tr("Category"), categoryText(line.category));
    facts.add(tr("Territory"), territoryText(line.territory));
    facts.add(tr("Channel"), channelText(line.channel));
    facts.add(tr("Sold on"), dateText(line.soldOn));
    facts.add(tr("Pieces"), countText(line.units));
    facts.add(tr("Gross sales"), moneyText({line.gross, line.currency}));
    facts.add(tr("Free goods"), line.free ? tr("yes") : QString());
    facts.add(tr("Earns now"),
              line.royalty ? moneyText({*line.royalty, line.contractCurrency}) : tr("not calculated yet"));
    if (line.royalty) {
        auto *why = new LinkButton(QStringLiteral("question"), tr("Why does it earn this?"));
        why->setObjectName(QStringLiteral("why"));
        connect(why, &QPushButton::clicked, this, &DecisionForm::whyWanted);
        column->addWidget(why, 0, Qt::AlignLeft);
    }
    auto *contract =
        new LinkButton(QStringLiteral("contracts"),
                       QStringLiteral("%1 · %2").arg(line.contractNumber, titleText(line.brandEn, line.brandZh)));
    connect(contract, &QPushButton::clicked, this,
            [this] { Q_EMIT contractWanted(m_content.rows.first().contract.value); });
    auto *statement = new LinkButton(QStringLiteral("royalties"), tr("The statement for %1").arg(line.period));
    connect(statement, &QPushButton::clicked, this,
            [this] { Q_EMIT statementWanted(m_content.rows.first().ref.statement.value); });
    column->addWidget(contract, 0, Qt::AlignLeft);
    column->addWidget(statement, 0, Qt::AlignLeft);
}

void DecisionForm::addStep(QVBoxLayout *column, const LineResolution &step, bool strong)
{
    column->addWidget(words(decisionText(step, currency()), TextSize::Body, Token::Ink, strong));
    QStringList about;
    if (!step.reason.isEmpty())
        about.append(step.reason);
    about.append(step.actor);
    about.append(timeText(step.at));
    if (step.carriedFrom != 0)
        about.append(tr("taken over from the edition before"));
    column->addWidget(words(about.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2));
}

void DecisionForm::addUndo(QVBoxLayout *column, const QString &text)
{
    auto *undo = new LinkButton(QStringLiteral("undo"), text);
    undo->setObjectName(QStringLiteral("undo"));
    connect(undo, &QPushButton::clicked, this, &DecisionForm::undoWanted);
    column->addWidget(undo, 0, Qt::AlignLeft);
}

void DecisionForm::addHistory(QVBoxLayout *column, const LineDetail &detail)
{
    if (detail.history.isEmpty())
        return;
    column->addSpacing(space::s);
    column->addWidget(words(tr("Decisions"), TextSize::Section, Token::Ink, true));
    for (const LineResolution &one : detail.history)
        addStep(column, one, false);
}

void DecisionForm::addMany(QVBoxLayout *column)
{
    column->addWidget(words(tr("%n line(s)", nullptr, int(m_content.rows.size())), TextSize::Title, Token::Ink, true));
    std::map<FlagReason, int> reasons;
    std::map<std::string, std::pair<Currency, Int128>> gross;
    std::map<std::string, std::pair<Currency, Int128>> earned;
    bool decided = false;
    for (const ExceptionRow &line : std::as_const(m_content.rows)) {
        for (const LineReason &reason : line.reasons)
            ++reasons[reason.reason];
        auto &sold = gross.try_emplace(std::string(line.currency.code()), line.currency, 0).first->second.second;
        sold += line.gross;
        auto &now = earned.try_emplace(std::string(line.contractCurrency.code()), line.contractCurrency, 0)
                        .first->second.second;
        now += line.royalty.value_or(0);
        decided = decided || line.isDecided();
    }
    FactsGrid facts(column);
    for (const auto &[reason, count] : reasons)
        facts.add(flagReasonText(reason), countText(count));
    facts.add(tr("Gross sales"), sumText(gross));
    facts.add(tr("Earn now"), sumText(earned));
    if (!decided)
        return;
    addUndo(column, tr("Take their decisions back"));
}

void DecisionForm::addDecision()
{
    auto *letter = new QPushButton(tr("Write to the licensee…"));
    letter->setObjectName(QStringLiteral("letter"));
    letter->setProperty("kind", QStringLiteral("quiet"));
    connect(letter, &QPushButton::clicked, this, &DecisionForm::letterWanted);
    const auto decided = std::ranges::find_if(std::as_const(m_content.rows),
                                              [](const ExceptionRow &line) { return !line.canBeDecided(); });
    if (decided != m_content.rows.cend()) {
        addWidget(
            words(decided->statementState == StatementState::Closed
                      ? tr("%1 is closed: what has to change is a restatement.").arg(decided->period)
                      : tr("%1 is approved: reopen the statement to decide about its lines.").arg(decided->period),
                  TextSize::Body, Token::Ink2));
        addWidget(letter);
        saveButton()->hide();
        return;
    }
    addSection([] { return tr("Decide"); });
    addField(
        QStringLiteral("way"), [] { return tr("What it earns, or what happens"); }, m_way);
    m_value->setObjectName(QStringLiteral("value"));
    m_value->setEnabled(false);
    addField(
        QStringLiteral("value"), [] { return tr("Rate or fee"); }, m_value,
        [this] {
            if (!m_way->value().isValid())
                return QString();
            switch (ResolutionKind(m_way->value().toInt())) {
            case ResolutionKind::Percent: return tr("Percent, such as 8.5");
            case ResolutionKind::PerUnit: return tr("%1 for each piece, such as 0.125").arg(currency().codeText());
            case ResolutionKind::Fee: return tr("%1 for the whole line").arg(currency().codeText());
            default: return tr("Not needed: figures stay as they are");
            }
        });
    m_preview->setObjectName(QStringLiteral("preview"));
    m_preview->setWordWrap(true);
    addWidget(m_preview);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_reason->setFixedHeight(64);
    m_reason->setTabChangesFocus(true);
    addField(
        QStringLiteral("reason"), [] { return tr("Reason"); }, m_reason,
        [this] {
            return m_way->value() == QVariant(int(ResolutionKind::Correction))
                       ? tr("Goes into the letter; may be empty")
                       : tr("Stays with the line");
        });
    addFootWidget(letter);
    setSaveText([] { return tr("Decide"); });
    setValidator([this] { return problems(); });
    connect(this, &FormPanel::edited, this, &DecisionForm::changed);
    markClean();
}

QList<LineRef> DecisionForm::lines() const
{
    QList<LineRef> out;
    for (const ExceptionRow &line : m_content.rows)
        out.append(line.ref);
    return out;
}

LineDecision DecisionForm::decision() const
{
    const auto kind = ResolutionKind(m_way->value().toInt());
    return {kind, settles(kind) ? m_value->text().trimmed() : QString(), m_reason->toPlainText().trimmed()};
}

bool DecisionForm::canBePreviewed() const
{
    if (!m_way->value().isValid())
        return false;
    const QList<DecisionProblem> found = validate(decision(), currency());
    return std::ranges::all_of(found,
                               [](DecisionProblem problem) { return problem == DecisionProblem::ReasonMissing; });
}

QHash<QString, QString> DecisionForm::problems() const
{
    QHash<QString, QString> out;
    if (!m_way->value().isValid()) {
        out.insert(QStringLiteral("way"), tr("Choose what happens"));
        return out;
    }
    for (const ExceptionRow &line : m_content.rows) {
        for (const DecisionProblem problem : validate(decision(), line.contractCurrency)) {
            out.insert(problem == DecisionProblem::ReasonMissing ? QStringLiteral("reason") : QStringLiteral("value"),
                       decisionProblemText(problem));
        }
    }
    return out;
}

void DecisionForm::changed()
{
    m_value->setEnabled(m_way->value().isValid() && settles(ResolutionKind(m_way->value().toInt())));
    if (canBePreviewed())
        Q_EMIT previewWanted();
    else
        m_preview->clear();
}

void DecisionForm::showPreview(const QList<std::optional<qint64>> &earned)
{
    if (!canBePreviewed() || earned.size() != m_content.rows.size())
        return;
    std::map<std::string, std::pair<Currency, Int128>> before;
    std::map<std::string, std::pair<Currency, Int128>> after;
    for (qsizetype i = 0; i < earned.size(); ++i) {
        const ExceptionRow &line = m_content.rows[i];
        const std::string code(line.contractCurrency.code());
        before.try_emplace(code, line.contractCurrency, 0).first->second.second += line.royalty.value_or(0);
        after.try_emplace(code, line.contractCurrency, 0).first->second.second += earned[i].value_or(0);
    }
    m_preview->setText(before == after ? tr("Earns %1, as now.").arg(sumText(after))
                                       : tr("Earns %1 instead of %2.").arg(sumText(after), sumText(before)));
}

} // namespace lianming

#include "ui/contracts/roundsview.h"

#include "core/drafting/draftservice.h"
#include "ui/contracts/deskcolumns.h"
#include "ui/contracts/paperview.h"
#include "ui/contracts/paperwriter.h"
#include "ui/shell/page.h"
#include "ui/text/draftingwords.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/formpanel.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QStackedWidget>

namespace lianming {

namespace {

constexpr int roundsWidth = 280;
constexpr int wideForRounds = 900;

/// 0 is the contract as it stands.
std::optional<int> numberIn(const ChoiceField *field)
{
    const int number = field->value().toInt();
    return number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace

RoundsView::RoundsView(Page &page)
    : m_page(page), m_rounds(new RoundsColumn), m_fromLabel(new Label(TextSize::Body, Token::Ink2)),
      m_toLabel(new Label(TextSize::Body, Token::Ink2)), m_from(new ChoiceField), m_to(new ChoiceField),
      m_stack(new QStackedWidget), m_paper(new PaperView), m_none(new EmptyState(QStringLiteral("history")))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::s, 0, 0, 0);
    row->setSpacing(0);
    m_rounds->setFixedWidth(roundsWidth);
    row->addWidget(m_rounds);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, space::xl, space::l);
    column->setSpacing(space::s);
    auto *question = new QHBoxLayout;
    question->setSpacing(space::s);
    question->addWidget(m_fromLabel);
    question->addWidget(m_from, 1);
    question->addWidget(m_toLabel);
    question->addWidget(m_to, 1);
    column->addLayout(question);
    column->addWidget(m_paper, 1);
    m_stack->addWidget(right);
    m_stack->addWidget(m_none);
    row->addWidget(m_stack, 1);

    connect(m_none, &EmptyState::triggered, this, &RoundsView::keepWanted);
    connect(m_rounds, &RoundsColumn::chosen, this, &RoundsView::choose);
    for (ChoiceField *field : {m_from, m_to})
        connect(field, &QComboBox::activated, this, &RoundsView::compare);
    connect(m_paper, &PaperView::pressed, this, [this](const QString &place) {
        if (place != foldPlace)
            return;
        m_unfolded = !m_unfolded;
        write(false);
    });
}

void RoundsView::retranslate()
{
    m_paper->setAccessibleName(tr("Comparison"));
    m_fromLabel->setText(tr("Compare"));
    m_toLabel->setText(tr("with"));
    m_from->setAccessibleName(tr("Earlier version"));
    m_to->setAccessibleName(tr("Later version"));
    m_none->setText(
        tr("No versions kept yet"),
        tr("Keep a version each time one side lays the contract on the table: then every change can be seen."));
}

void RoundsView::setKeepText(const QString &text)
{
    m_none->setAction(text);
}

void RoundsView::present(Id<Contract> contract, const QList<ContractRound> &rounds, DocumentLanguage language,
                         bool afresh)
{
    m_contract = contract;
    m_versions = rounds;
    m_language = language;
    m_rounds->present(rounds);
    m_stack->setCurrentIndex(rounds.isEmpty() ? 1 : 0);
    if (rounds.isEmpty())
        return;
    offer(afresh);
    compare();
}

void RoundsView::offer(bool afresh)
{
    const QVariant from = m_from->value();
    const QVariant to = m_to->value();
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    for (ChoiceField *field : {m_from, m_to}) {
        field->clear();
        for (const ContractRound &round : std::as_const(m_versions))
            field->addChoice(round.number, [number = round.number, side = round.side] {
                return tr("Version %1 · %2").arg(number).arg(roundSideText(side));
            });
        field->addChoice(0, [] { return tr("As it stands"); });
    }
    const int last = m_versions.last().number;
    const bool isKept = !afresh && from.isValid() && to.isValid();
    m_from->setValue(isKept ? from : QVariant(last > 1 ? last - 1 : last));
    m_to->setValue(isKept ? to : QVariant(last > 1 ? last : 0));
}

void RoundsView::choose(int number)
{
    // A version beside what followed it.
    const int last = m_versions.isEmpty() ? 0 : m_versions.last().number;
    m_from->setValue(number == 0 ? last : number);
    m_to->setValue(number == 0 || number == last ? 0 : number + 1);
    compare();
}

void RoundsView::compare()
{
    m_rounds->mark(m_from->value().toInt(), m_to->value().toInt());
    m_page.load(m_page.session().worker.run(
                    [id = m_contract, from = numberIn(m_from), to = numberIn(m_to),
                     language = m_language](Workspace &w) { return DraftService(w).compare(id, from, to, language); }),
                [this, round = ++m_comparing](const TextDiff &diff) {
                    if (round != m_comparing)
                        return;
                    m_diff = diff;
                    write(true);
                });
}

void RoundsView::write(bool fromTop)
{
    m_paper->present([this](QTextDocument &paper) { writeComparison(paper, m_diff, m_language, m_unfolded); }, fromTop);
}

void RoundsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_rounds->setVisible(width() >= wideForRounds);
}

} // namespace lianming

#include "ui/contracts/deskcolumns.h"

#include "ui/text/draftingwords.h"
#include "ui/text/format.h"
#include "ui/widgets/clickrow.h"

#include <QVBoxLayout>

namespace lianming {

RoundsColumn::RoundsColumn(QWidget *parent) : DetailView(parent)
{
}

void RoundsColumn::present(const QList<ContractRound> &rounds)
{
    m_rows.clear();
    begin(2);
    addHead(tr("Versions"));
    auto *now = new ClickRow(tr("As it stands"));
    connect(now, &ClickRow::clicked, this, [this] { Q_EMIT chosen(0); });
    column()->addWidget(now);
    m_rows.append({0, now});
    for (auto round = rounds.crbegin(); round != rounds.crend(); ++round) {
        auto *row = new ClickRow(tr("Version %1 · %2").arg(round->number).arg(roundSideText(round->side)));
        row->addLine(timeText(round->at) + QStringLiteral(" · ") + round->actor, TextSize::Note, Token::Ink2);
        if (!round->note.isEmpty())
            row->addLine(round->note, TextSize::Body, Token::Ink2);
        connect(row, &ClickRow::clicked, this, [this, number = round->number] { Q_EMIT chosen(number); });
        column()->addWidget(row);
        m_rows.append({round->number, row});
    }
    finish();
}

void RoundsColumn::mark(int from, int to)
{
    for (const auto &[number, row] : std::as_const(m_rows))
        row->setChosen(number == from || number == to);
}

TemplateChooser::TemplateChooser(QWidget *parent) : DetailView(parent)
{
    setViewportMargins(space::s, 0, space::s, 0); // flush with the head above
}

void TemplateChooser::present(const std::vector<OfferedTemplate> &templates)
{
    begin(space::s);
    addTitle(tr("Begin the text from a template"));
    addWords(
        tr("Its clauses state the contract's terms; what the contract does not say yet is taken from the template."),
        TextSize::Body, Token::Ink2);
    for (const OfferedTemplate &one : templates) {
        auto *row = new ClickRow(shownText(one.draft.name), one.isHouse ? tr("the house's own") : QString());
        row->setObjectName(one.draft.code);
        row->addLine(shownText(one.draft.purpose), TextSize::Body, Token::Ink2);
        connect(row, &ClickRow::clicked, this, [this, code = one.draft.code] { Q_EMIT chosen(code); });
        column()->addWidget(row);
    }
    finish();
}

} // namespace lianming

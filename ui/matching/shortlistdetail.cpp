#include "ui/matching/shortlistdetail.h"

#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/matchwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

ShortlistDetail::ShortlistDetail(QWidget *parent) : DetailView(parent)
{
}

void ShortlistDetail::show(const Shortlist &list, const QList<ShortlistRow> &rows)
{
    begin();
    addTitle(list.name);
    if (!list.notes.isEmpty())
        addWords(list.notes, TextSize::Body, Token::Ink2);
    if (rows.isEmpty())
        addWords(tr("No pair is on it yet: put some in from the rankings."));
    QStringList brands;
    for (const ShortlistRow &row : rows) {
        if (!brands.contains(row.brandCode))
            brands.append(row.brandCode);
    }
    for (const QString &brand : std::as_const(brands)) {
        QList<ShortlistRow> mine;
        std::ranges::copy_if(rows, std::back_inserter(mine),
                             [&brand](const ShortlistRow &row) { return row.brandCode == brand; });
        addBrand(mine);
    }
    finish();
}

void ShortlistDetail::addBrand(const QList<ShortlistRow> &rows)
{
    const ShortlistRow &first = rows.first();
    addHead(titleText(first.brandEn, first.brandZh));
    FlowRow *buttons = addButtonRow();
    const bool isOpen = std::ranges::any_of(rows, [](const ShortlistRow &row) { return !row.entry.proposal.isSet(); });
    if (isOpen) {
        auto *propose = new QPushButton(tr("Make a proposal"));
        connect(propose, &QPushButton::clicked, this,
                [this, brand = first.entry.brand] { Q_EMIT proposalWanted(brand); });
        buttons->addWidget(propose);
    }
    auto *lookbook = new QPushButton(tr("Lookbook…"));
    connect(lookbook, &QPushButton::clicked, this, [this, rows] {
        std::vector<qint64> assets;
        for (const ShortlistRow &row : rows)
            assets.push_back(row.entry.asset.value);
        Q_EMIT lookbookWanted(assets);
    });
    buttons->addWidget(lookbook);
    for (const ShortlistRow &row : rows) {
        LinkButton *asset = addLink(QStringLiteral("assets"), titleText(row.assetEn, row.assetZh));
        connect(asset, &LinkButton::clicked, this, [this, id = row.entry.asset.value] { Q_EMIT assetWanted(id); });
        addWords(tr("%1 fit on %2, by %3", "percent, day, person")
                         .arg(matchPercentText(float(row.entry.score) / 1000), dateText(row.entry.at.date()),
                              row.entry.actor)
                     + QStringLiteral(" · ") + matchWhyText(row.entry.reasons),
                 TextSize::Note, Token::Ink2);
        if (row.entry.proposal.isSet()) {
            LinkButton *proposal = addLink(QStringLiteral("proposals"), row.proposalNumber);
            connect(proposal, &LinkButton::clicked, this,
                    [this, id = row.entry.proposal.value] { Q_EMIT proposalOpened(id); });
        } else {
            LinkButton *remove = addLink(QStringLiteral("archive"), tr("Take off the list"));
            connect(remove, &LinkButton::clicked, this, [this, id = row.entry.id.value] { Q_EMIT removeWanted(id); });
        }
    }
}

} // namespace lianming

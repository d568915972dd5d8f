#include "ui/matching/shortlistdetail.h"

#include "ui/assets/picturesquare.h"
#include "ui/text/assetwords.h"
#include "ui/text/format.h"
#include "ui/text/matchwords.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/label.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/pill.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace lianming {

namespace {

std::vector<qint64> assetsOf(const QList<ShortlistRow> &rows)
{
    std::vector<qint64> out;
    out.reserve(size_t(rows.size()));
    for (const ShortlistRow &row : rows)
        out.push_back(row.entry.asset.value);
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

ShortlistDetail::ShortlistDetail(ThumbnailLoader &pictures, QWidget *parent) : DetailView(parent), m_pictures(pictures)
{
}

void ShortlistDetail::show(const Shortlist &list, const QList<ShortlistRow> &rows)
{
    begin();
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
    if (!rows.isEmpty()) {
        addHead(tr("Go to"));
        connect(addLink(QStringLiteral("matching"), tr("Plan exclusives of these IP assets")), &LinkButton::clicked,
                this, [this, assets = assetsOf(rows)] { Q_EMIT exclusivesWanted(assets); });
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
    connect(lookbook, &QPushButton::clicked, this, [this, assets = assetsOf(rows)] { Q_EMIT lookbookWanted(assets); });
    buttons->addWidget(lookbook);
    for (const ShortlistRow &row : rows)
        addPair(row);
}

/// The picture at the left, what the work is called and why it is here beside it.
void ShortlistDetail::addPair(const ShortlistRow &row)
{
    auto *line = new QWidget;
    auto *box = new QHBoxLayout(line);
    box->setContentsMargins(0, space::xs, 0, space::s);
    box->setSpacing(space::m);
    box->addWidget(new PictureSquare(row.picture, m_pictures), 0, Qt::AlignTop);
    auto *told = new QVBoxLayout;
    told->setSpacing(2);
    auto *asset = new LinkButton(QString(), titleText(row.assetEn, row.assetZh));
    connect(asset, &LinkButton::clicked, this, [this, id = row.entry.asset.value] { Q_EMIT assetWanted(id); });
    told->addWidget(asset);
    told->addWidget(
        words(tr("%1 fit on %2, by %3", "percent, day, person")
                  .arg(matchPercentText(float(row.entry.score) / 1000), dateText(row.entry.at.date()), row.entry.actor),
              TextSize::Note, Token::Ink2));
    told->addWidget(words(matchWhyText(row.entry.reasons), TextSize::Note, Token::Ink2));
    QStringList asked;
    if (row.entry.exclusivity != Exclusivity::NonExclusive)
        asked.append(exclusivityText(row.entry.exclusivity));
    if (row.entry.days.start.isValid() && row.entry.days.end.isValid())
        asked.append(spanText(row.entry.days));
    if (!asked.isEmpty())
        told->addWidget(words(tr("Asked for: %1").arg(asked.join(QStringLiteral(" · "))), TextSize::Note, Token::Ink2));
    auto *foot = new QHBoxLayout;
    foot->addWidget(new Pill(matchRightsText(row.entry.rights), matchRightsTone(row.entry.rights)));
    foot->addStretch(1);
    if (row.entry.proposal.isSet()) {
        auto *proposal = new LinkButton(QStringLiteral("proposals"), row.proposalNumber);
        connect(proposal, &LinkButton::clicked, this,
                [this, id = row.entry.proposal.value] { Q_EMIT proposalOpened(id); });
        foot->addWidget(proposal);
    } else {
        auto *remove = new LinkButton(QStringLiteral("close"), tr("Take off the list"));
        connect(remove, &LinkButton::clicked, this, [this, id = row.entry.id.value] { Q_EMIT removeWanted(id); });
        foot->addWidget(remove);
    }
    told->addLayout(foot);
    box->addLayout(told, 1);
    column()->addWidget(line);
}

} // namespace lianming

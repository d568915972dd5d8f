#include "ui/proposals/proposaldetail.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/proposals/proposalboard.h"
#include "ui/proposals/rightsview.h"
#include "ui/shell/icons.h"
#include "ui/text/assetwords.h"
#include "ui/text/contractwords.h"
#include "ui/text/failure.h"
#include "ui/text/format.h"
#include "ui/text/proposalwords.h"
#include "ui/widgets/historylist.h"
#include "ui/widgets/label.h"
#include "ui/widgets/pill.h"

#include <QGridLayout>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>

namespace lianming {

namespace {

/// A small square picture that comes when it has been read.
class Thumbnail : public QWidget
{
public:
    Thumbnail(const QString &sha256, ThumbnailLoader &pictures) : m_sha256(sha256), m_picture(pictures.get(sha256))
    {
        setFixedSize(44, 44);
        connect(&pictures, &ThumbnailLoader::loaded, this, [this, &pictures](const QString &arrived) {
            if (arrived == m_sha256) {
                m_picture = pictures.get(m_sha256);
                update();
            }
        });
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        QPainterPath frame;
        frame.addRoundedRect(rect(), space::xs, space::xs);
        painter.fillPath(frame, color(Token::QuietSoft));
        if (m_picture.isNull())
            return;
        painter.setClipPath(frame);
        const QSize filled = m_picture.size().scaled(size(), Qt::KeepAspectRatioByExpanding);
        painter.drawPixmap(QRect(rect().center() - QPoint(filled.width() / 2, filled.height() / 2), filled), m_picture);
    }

private:
    QString m_sha256;
    QPixmap m_picture;
};

void addHead(QVBoxLayout *column, const QString &text)
{
    column->addSpacing(space::m);
    column->addWidget(new Label(text, TextSize::Section, Token::Ink, true));
}

Label *words(const QString &text, TextSize size = TextSize::Body, Token ink = Token::Ink)
{
    auto *label = new Label(text, size, ink);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

int stageTone(ProposalStage stage)
{
    switch (stage) {
    case ProposalStage::Inquiry: return int(Tone::Quiet);
    case ProposalStage::Reviewing:
    case ProposalStage::Negotiating: return int(Tone::Accent);
    case ProposalStage::Accepted:
    case ProposalStage::Contracted: return int(Tone::Good);
    case ProposalStage::Declined:
    case ProposalStage::Withdrawn: return int(Tone::Quiet);
    }
    return int(Tone::Quiet);
}

ProposalDetail::ProposalDetail(const OpenedProposal &opened, ThumbnailLoader &pictures, QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(space::l, space::s, space::l, space::xl);
    column->setSpacing(space::s);
    const Proposal &p = opened.proposal;
    const ProposalItem &item = opened.item;

    auto *title = new Label(p.title, TextSize::Title, Token::Ink, true);
    title->setWordWrap(true);
    column->addWidget(title);
    column->addWidget(words(titleText(item.brandEn, item.brandZh) + QStringLiteral(" → ")
                                + titleText(item.institutionEn, item.institutionZh),
                            TextSize::Body, Token::Ink2));
    auto *state = new QHBoxLayout;
    state->setSpacing(space::s);
    state->addWidget(new Pill(stageText(p.stage), Tone(stageTone(p.stage))));
    const bool isLate = isOpen(p.stage) && item.daysInStage > patienceDays;
    state->addWidget(new Label(tr("for %n day(s)", nullptr, int(item.daysInStage)), TextSize::Note,
                               isLate ? Token::WaitInk : Token::Ink3));
    state->addStretch(1);
    column->addLayout(state);
    if (!p.reason.isEmpty())
        column->addWidget(words(tr("Reason: %1").arg(p.reason), TextSize::Body, Token::Ink2));
    addButtons(column, opened);
    if (!p.nextStep.isEmpty()) {
        addHead(column, tr("Next step"));
        column->addWidget(words(p.nextStep));
    }
    addRights(column, opened);

    addHead(column, tr("What is asked for"));
    if (!p.idea.isEmpty())
        column->addWidget(words(p.idea, TextSize::Body, Token::Ink2));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::l);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto fact = [grid](const QString &name, const QString &value) {
        if (value.isEmpty())
            return;
        const int row = grid->rowCount();
        grid->addWidget(new Label(name, TextSize::Body, Token::Ink2), row, 0, Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(words(value), row, 1);
    };
    fact(tr("Rights"), rightsText(p.rights));
    fact(tr("Exclusivity"), exclusivityText(p.exclusivity));
    fact(tr("Categories"), codesText(p.categories));
    fact(tr("Territories"), codesText(p.territories));
    fact(tr("Channels"), codesText(p.channels));
    fact(tr("Term"), spanText(p.term));
    fact(tr("Royalty offered"), p.offeredPercent == Rate{} ? QString() : percentOfText(p.offeredPercent));
    fact(tr("Guarantee"), p.guarantee.minor == 0 ? QString() : moneyText(p.guarantee));
    fact(tr("Expected value"), p.value.minor == 0 ? QString() : moneyText(p.value));
    fact(tr("Owner"), p.owner);
    fact(tr("Received on"), dateText(p.receivedOn));
    column->addLayout(grid);

    addAssets(column, opened.assets, pictures);
    addMoves(column, opened.moves);
    addHead(column, tr("History"));
    auto *history = new HistoryList;
    history->setEntries(opened.history);
    column->addWidget(history);
    column->addStretch(1);
    setWidget(body);
}

void ProposalDetail::addButtons(QVBoxLayout *column, const OpenedProposal &opened)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::s);
    if (opened.proposal.stage == ProposalStage::Accepted && opened.contract == 0) {
        auto *draft = new QPushButton(tr("Draft contract"));
        draft->setProperty("kind", QStringLiteral("primary"));
        draft->setObjectName(QStringLiteral("draft"));
        connect(draft, &QPushButton::clicked, this, &ProposalDetail::draftWanted);
        row->addWidget(draft);
    }
    if (!nextStages(opened.proposal.stage).isEmpty()) {
        auto *move = new QPushButton(icon(QStringLiteral("arrow-right")), tr("Move to…"));
        move->setObjectName(QStringLiteral("move"));
        connect(move, &QPushButton::clicked, this,
                [this, move] { Q_EMIT moveWanted(move->mapToGlobal(QPoint(0, move->height()))); });
        row->addWidget(move);
    }
    if (opened.proposal.stage != ProposalStage::Contracted) {
        auto *edit = new QPushButton(icon(QStringLiteral("edit")), tr("Edit"));
        edit->setObjectName(QStringLiteral("edit"));
        connect(edit, &QPushButton::clicked, this, &ProposalDetail::editWanted);
        row->addWidget(edit);
    }
    row->addStretch(1);
    column->addLayout(row);
    if (opened.contract != 0) {
        auto *link = new QPushButton(icon(QStringLiteral("contracts")), tr("Contract %1").arg(opened.contractNumber));
        link->setProperty("kind", QStringLiteral("quiet"));
        link->setFlat(true);
        connect(link, &QPushButton::clicked, this, [this, id = opened.contract] { Q_EMIT contractWanted(id); });
        column->addWidget(link, 0, Qt::AlignLeft);
    }
}

void ProposalDetail::addRights(QVBoxLayout *column, const OpenedProposal &opened)
{
    if (opened.proposal.stage == ProposalStage::Contracted)
        return;
    addHead(column, tr("Rights check"));
    if (opened.rights) {
        auto *view = new RightsView(*opened.rights);
        connect(view, &RightsView::numberWanted, this, &ProposalDetail::numberWanted);
        column->addWidget(view);
        return;
    }
    column->addWidget(new Pill(tr("Not complete yet"), Tone::Quiet), 0, Qt::AlignLeft);
    for (const ProposalProblem problem : openPoints(opened.proposal))
        column->addWidget(words(messageText(problemMessage(problem)), TextSize::Body, Token::Ink2));
}

void ProposalDetail::addAssets(QVBoxLayout *column, const QList<AssetRow> &assets, ThumbnailLoader &pictures)
{
    addHead(column, tr("Assets"));
    if (assets.isEmpty())
        column->addWidget(new Label(tr("None chosen yet."), TextSize::Body, Token::Ink3));
    for (const AssetRow &asset : assets) {
        auto *row = new QHBoxLayout;
        row->setSpacing(space::m);
        row->addWidget(new Thumbnail(asset.pictureSha256, pictures));
        auto *text = new QVBoxLayout;
        text->setSpacing(0);
        auto *link =
            new QPushButton(fontMetrics().elidedText(titleText(asset.titleEn, asset.titleZh), Qt::ElideRight, 260));
        link->setProperty("kind", QStringLiteral("quiet"));
        link->setFlat(true);
        connect(link, &QPushButton::clicked, this, [this, id = asset.id.value] { Q_EMIT assetWanted(id); });
        text->addWidget(link, 0, Qt::AlignLeft);
        auto *note = new Label(QStringList{asset.accessionNumber, asset.period}.join(QStringLiteral(" · ")),
                               TextSize::Note, Token::Ink3);
        note->setElided(true);
        text->addWidget(note);
        row->addLayout(text, 1);
        column->addLayout(row);
    }
}

void ProposalDetail::addMoves(QVBoxLayout *column, const QList<ProposalMove> &moves)
{
    addHead(column, tr("Moves"));
    for (auto move = moves.crbegin(); move != moves.crend(); ++move) {
        QString text =
            move->from ? stageText(*move->from) + QStringLiteral(" → ") + stageText(move->to) : stageText(move->to);
        column->addWidget(words(text));
        QStringList more{timeText(move->at), move->actor, move->reason};
        more.removeAll(QString());
        column->addWidget(words(more.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink3));
    }
}

} // namespace lianming

#include "ui/copies/matchcards.h"

#include "ui/assets/thumbnailloader.h"
#include "ui/copies/copydesk.h"
#include "ui/copies/pairview.h"
#include "ui/shell/tokens.h"
#include "ui/text/assetwords.h"
#include "ui/text/copywords.h"
#include "ui/text/format.h"
#include "ui/widgets/pill.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace lianming {

namespace {

constexpr int leastCardWidth = 300;
constexpr int cardGap = space::l;
constexpr int wordsHeight = 84;
constexpr int betweenPictures = space::xs;

class CardPainter : public QStyledItemDelegate
{
public:
    CardPainter(ThumbnailLoader &pictures, MatchCardModel &model, QObject *parent)
        : QStyledItemDelegate(parent), m_pictures(pictures), m_model(model)
    {
    }

    void setWidth(int width) { m_width = width; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_width, m_width * 2 / 5 + wordsHeight + cardGap};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const MatchCard &card = m_model.cards().at(index.row());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        const QRect area = option.rect.adjusted(0, 0, -cardGap, -cardGap);
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isHover = option.state.testFlag(QStyle::State_MouseOver);
        painter->setBrush(color(isSelected ? Token::Selected : isHover ? Token::Hover : Token::Surface));
        painter->setPen(QPen(color(isSelected ? Token::Accent : Token::Line), isSelected ? 2 : 1));
        painter->drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), cornerRadius, cornerRadius);
        const QRect inner = area.adjusted(space::s, space::s, -space::s, -space::s);
        const int height = inner.height() - (wordsHeight - space::l);
        const int each = (inner.width() - betweenPictures) / 2;
        paintPicture(*painter, {inner.left(), inner.top(), each, height}, card.row.theirSha256, card.match.querySize,
                     card.match.queryRegion);
        paintPicture(*painter, {inner.left() + each + betweenPictures, inner.top(), each, height}, card.row.ourSha256,
                     card.match.assetSize, card.match.assetRegion);
        paintWords(*painter, {inner.left(), inner.top() + height + space::xs, inner.width(), wordsHeight - space::l},
                   card);
        painter->restore();
    }

private:
    void paintPicture(QPainter &painter, const QRect &box, const QString &sha256, QSize size,
                      const QList<QPointF> &region) const
    {
        const QPixmap picture = m_pictures.get(sha256);
        if (picture.isNull()) {
            painter.fillRect(box, color(Token::QuietSoft));
            return;
        }
        QRectF frame(QPointF(0, 0), QSizeF(picture.size()).scaled(box.size(), Qt::KeepAspectRatio));
        frame.moveCenter(QRectF(box).center());
        painter.drawPixmap(frame, picture, QRectF(picture.rect()));
        paintOutline(painter, placedRegion(QPolygonF(region), size, frame), true);
    }

    static void paintWords(QPainter &painter, const QRect &box, const MatchCard &card)
    {
        const TriageRow &row = card.row;
        constexpr int line = 19;
        const auto write = [&painter, &box](int at, const QString &text, TextSize size, Token ink, bool strong,
                                            int right = 0) {
            painter.setFont(textFont(size, strong));
            painter.setPen(color(ink));
            const QRect room(box.left(), box.top() + at, box.width() - right, line);
            painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                             painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
        };
        const QString standing = sellerStandingText(row.standing);
        const int pill = pillSize(standing).width();
        paintPill(&painter, {box.right() - pill, box.top() - 1, pill, line + 2}, standing, standingTone(row.standing));
        write(0,
              MatchCards::tr("Score %1 · %2")
                  .arg(copyScoreText(row.score),
                       row.kind == CopyKind::Whole ? MatchCards::tr("the whole picture") : MatchCards::tr("a part")),
              TextSize::Body, Token::Ink, true, pill + space::s);
        const QString title = row.listing.title.isEmpty() ? row.listing.number : row.listing.title;
        const QString address = row.listing.url.isEmpty() ? MatchCards::tr("Untitled listing") : row.listing.url;
        write(line + 2, title.isEmpty() ? address : title, TextSize::Body, Token::Ink, false);
        QStringList facts{titleText(row.titleEn, row.titleZh)};
        if (!row.listing.priceShown.isEmpty())
            facts.append(row.listing.priceShown);
        if (row.state != MatchState::Open || row.lapsed)
            facts.prepend(row.lapsed ? MatchCards::tr("Licence ended") : matchStateText(row.state));
        write(2 * line + 3, facts.join(QStringLiteral(" · ")), TextSize::Note, Token::Ink2, false);
    }

    ThumbnailLoader &m_pictures;
    MatchCardModel &m_model;
    int m_width = leastCardWidth;
};

} // namespace

void MatchCardModel::setCards(QList<MatchCard> cards)
{
    beginResetModel();
    m_cards = std::move(cards);
    endResetModel();
}

QVariant MatchCardModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_cards.size())
        return {};
    const TriageRow &row = m_cards[index.row()].row;
    // For who reads aloud, and for typing ahead.
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return tr("%1, %2 of 100, %3").arg(row.listing.title, copyScoreText(row.score), row.assetCode);
    if (role == Qt::ToolTipRole)
        return QStringLiteral("%1\n%2").arg(row.listing.title, copyNearnessText(row.kind, row.distance, row.inliers));
    return {};
}

void MatchCardModel::retranslate()
{
    if (!m_cards.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_cards.size()) - 1));
}

MatchCards::MatchCards(ThumbnailLoader &pictures, QWidget *parent)
    : QListView(parent), m_model(new MatchCardModel(this))
{
    setModel(m_model);
    setItemDelegate(new CardPainter(pictures, *m_model, this));
    setViewMode(QListView::IconMode);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setMovement(QListView::Static);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalScrollBar()->setSingleStep(48);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex &index) { Q_EMIT opened(index.row()); });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &MatchCards::chosenChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &MatchCards::chosenChanged);
    connect(&pictures, &ThumbnailLoader::loaded, viewport(), qOverload<>(&QWidget::update));
}

void MatchCards::setCards(const QList<MatchCard> &cards)
{
    QList<qint64> kept;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        kept.append(m_model->cards().at(index.row()).row.match.value);
    const int place = currentPlace();
    const qint64 current = place >= 0 && place < m_model->cards().size() ? m_model->cards()[place].row.match.value : 0;
    m_model->setCards(cards);
    for (int i = 0; i < int(cards.size()); ++i) {
        if (cards[i].row.match.value == current)
            selectionModel()->setCurrentIndex(m_model->index(i), QItemSelectionModel::NoUpdate);
        if (kept.contains(cards[i].row.match.value))
            selectionModel()->select(m_model->index(i), QItemSelectionModel::Select);
    }
    arrange();
    Q_EMIT chosenChanged();
}

QList<MatchCard> MatchCards::chosen() const
{
    QList<int> places;
    for (const QModelIndex &index : selectionModel()->selectedIndexes())
        places.append(index.row());
    if (places.isEmpty() && currentPlace() >= 0)
        places.append(currentPlace());
    std::ranges::sort(places);
    QList<MatchCard> out;
    for (const int place : places) {
        if (place < m_model->cards().size())
            out.append(m_model->cards().at(place));
    }
    return out;
}

void MatchCards::setCurrentPlace(int place)
{
    if (place >= 0 && place < m_model->rowCount())
        setCurrentIndex(m_model->index(place));
}

void MatchCards::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentPlace() >= 0) {
        Q_EMIT opened(currentPlace());
        return;
    }
    QListView::keyPressEvent(event);
}

void MatchCards::arrange()
{
    const int room = viewport()->width() - space::xl; // the view keeps some for itself
    const int across = std::max(1, room / (leastCardWidth + cardGap));
    static_cast<CardPainter *>(itemDelegate())->setWidth(std::max(leastCardWidth, room / across));
    scheduleDelayedItemsLayout();
}

void MatchCards::resizeEvent(QResizeEvent *event)
{
    arrange();
    QListView::resizeEvent(event);
}

} // namespace lianming

#include "ui/cases/casepairview.h"

#include "ui/assets/thumbnailloader.h"

#include <QEvent>

namespace lianming {

namespace {

constexpr int pairHeight = 220;

} // namespace

CasePairView::CasePairView(CasePair pair, ThumbnailLoader &pictures, QWidget *parent)
    : PairView(parent), m_pair(std::move(pair)), m_pictures(pictures)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&pictures, &ThumbnailLoader::loaded, this, [this](const QString &arrived) {
        if (arrived == m_pair.theirSha256 || arrived == m_pair.ourSha256 || !m_pictures.isBusy())
            fill();
    });
    fill();
}

QSize CasePairView::sizeHint() const
{
    return {PairView::sizeHint().width(), pairHeight};
}

QSize CasePairView::minimumSizeHint() const
{
    return {PairView::minimumSizeHint().width(), pairHeight};
}

void CasePairView::fill()
{
    const QImage theirs = m_pictures.get(m_pair.theirSha256).toImage();
    const QImage ours = m_pictures.get(m_pair.ourSha256).toImage();
    const QString none = m_pictures.isBusy() ? tr("Loading…") : tr("No picture");
    setSides({theirs, m_pair.theirSize, QPolygonF(m_pair.theirRegion), tr("The listing"), none},
             {ours, m_pair.ourSize, QPolygonF(m_pair.ourRegion), tr("Ours: %1").arg(m_pair.asset), none});
    setAccessibleName(tr("The listing's picture beside ours (%1), with what was copied outlined").arg(m_pair.asset));
}

void CasePairView::changeEvent(QEvent *event)
{
    PairView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace lianming

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
        if (arrived == m_pair.theirSha256 || arrived == m_pair.ourSha256)
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
    setSides({m_pictures.get(m_pair.theirSha256).toImage(), m_pair.theirSize, QPolygonF(m_pair.theirRegion),
              tr("The listing"), tr("No picture")},
             {m_pictures.get(m_pair.ourSha256).toImage(), m_pair.ourSize, QPolygonF(m_pair.ourRegion),
              tr("Ours: %1").arg(m_pair.asset), tr("No picture")});
    setAccessibleName(tr("The listing's picture beside ours (%1), with what was copied outlined").arg(m_pair.asset));
}

void CasePairView::changeEvent(QEvent *event)
{
    PairView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace lianming

#include "core/imaging/copyindex.h"

#include <algorithm>
#include <map>

namespace lianming {

namespace {

/// How sure a match of whole pictures is: 1 for the same bits, 0.69 at the greatest distance.
double scoreOf(int distance)
{
    return 1 - distance / 100.0;
}

QPolygonF corners(const QRectF &rect)
{
    return {rect.topLeft(), rect.topRight(), rect.bottomRight(), rect.bottomLeft()};
}

std::shared_ptr<const PartVocabulary> orEmpty(std::shared_ptr<const PartVocabulary> vocabulary)
{
    return vocabulary ? std::move(vocabulary) : std::make_shared<const PartVocabulary>();
}

} // namespace

CopyIndex::CopyIndex(const PartStore::Content &content, const std::vector<WholePicture> &others)
    : m_parts(orEmpty(content.vocabulary))
{
    for (const IndexedPicture &picture : content.pictures)
        take(IndexedPicture(picture));
    finish(others);
}

CopyIndex::CopyIndex(PartStore::Reader &store, const QSet<QByteArray> &ours, const std::vector<WholePicture> &others)
    : m_parts(orEmpty(store.vocabulary()))
{
    m_parts.reserve(store.mostParts());
    while (auto picture = store.next()) {
        if (ours.contains(picture->sha256))
            take(std::move(*picture));
    }
    finish(others);
}

void CopyIndex::takeHash(const PdqResult &pdq, quint32 owner)
{
    if (pdq.quality < leastQuality)
        return;
    m_waiting.push_back(pdq.hash);
    m_owners.push_back(owner);
}

void CopyIndex::take(IndexedPicture &&picture)
{
    if (m_places.contains(picture.sha256))
        return;
    const auto place = quint32(m_pictures.size());
    m_places.insert(picture.sha256, place);
    m_pictures.push_back({picture.sha256, picture.size, picture.content});
    m_parts.add(picture.size, picture.parts, std::move(picture.grey));
    takeHash(picture.pdq, place * 2);
    if (picture.content.size() != picture.size)
        takeHash(picture.contentPdq, place * 2 + 1);
}

void CopyIndex::finish(const std::vector<WholePicture> &others)
{
    m_parts.settle();
    for (const WholePicture &other : others) {
        if (hasParts(other.sha256))
            continue;
        takeHash(other.pdq, quint32(m_pictures.size()) * 2);
        m_pictures.push_back({other.sha256, other.size, QRect(QPoint(0, 0), other.size)});
    }
    m_hashes = PdqIndex(m_waiting);
    m_waiting = {};
}

bool CopyIndex::hasParts(const QByteArray &sha256) const
{
    return m_places.contains(sha256);
}

void CopyIndex::nearest(const PdqResult &asked, bool isAskedContent,
                        std::vector<std::pair<quint32, Nearness>> &out) const
{
    if (asked.quality < leastQuality)
        return;
    for (const PdqNeighbour &near : m_hashes.nearAnyWay(asked.hash)) {
        const quint32 owner = m_owners[near.place];
        out.emplace_back(owner / 2, Nearness{near.bits, owner % 2 != 0, isAskedContent});
    }
}

std::vector<FoundCopy> CopyIndex::find(const PictureParts &asked, size_t most, Progress *progress) const
{
    std::vector<std::pair<quint32, Nearness>> near;
    nearest(asked.pdq, false, near);
    if (asked.content.size() != asked.size)
        nearest(asked.contentPdq, true, near);
    std::ranges::stable_sort(near, {}, [](const auto &n) { return std::pair(n.first, n.second.distance); });

    std::map<quint32, FoundCopy> byPicture;
    for (const auto &[place, how] : near) {
        if (byPicture.contains(place))
            continue; // nearer before
        const Picture &picture = m_pictures[place];
        FoundCopy found;
        found.kind = CopyKind::Whole;
        found.distance = how.distance;
        found.score = scoreOf(how.distance);
        found.queryRegion = corners(how.isAskedContent ? QRectF(asked.content) : QRectF(QPointF(0, 0), asked.size));
        found.ourRegion = corners(how.isContent ? QRectF(picture.content) : QRectF(QPointF(0, 0), picture.size));
        byPicture.emplace(place, found);
    }
    for (const PartMatch &match : m_parts.search(asked, most, false, progress)) {
        FoundCopy &found = byPicture[match.picture];
        const bool isWhole = found.distance >= 0;
        found.inliers = match.inliers;
        found.isMirrored = match.isMirrored;
        found.score = std::max(found.score, match.score());
        if (!isWhole)
            found.kind = CopyKind::Part;
        // Places that agree say more exactly what was taken than the whole does.
        const QSize size = m_pictures[match.picture].size;
        if (!match.queryRegion.isEmpty()) {
            found.queryRegion = match.queryRegion;
            found.ourRegion.clear();
            for (const QPointF &p : match.pictureRegion)
                found.ourRegion.append({p.x() * size.width(), p.y() * size.height()});
        }
    }

    std::vector<FoundCopy> out;
    for (auto &[place, found] : byPicture) {
        found.sha256 = m_pictures[place].sha256;
        found.ours = m_pictures[place].size;
        out.push_back(std::move(found));
    }
    std::ranges::stable_sort(out, [](const FoundCopy &a, const FoundCopy &b) {
        return std::tuple(-a.score, -a.inliers, a.sha256) < std::tuple(-b.score, -b.inliers, b.sha256);
    });
    out.resize(std::min(out.size(), most));
    return out;
}

} // namespace lianming

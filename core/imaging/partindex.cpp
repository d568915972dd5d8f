#include "core/imaging/partindex.h"

#include "core/base/progress.h"
#include "core/imaging/countbits.h"
#include "core/imaging/partgeometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace lianming {

namespace {

constexpr int allWords = PartVocabulary::wordCount;
using Shape = std::array<float, PartVocabulary::dimensions>;

/// A query looks into the lists of so many words for each feature.
constexpr int wordsAsked = 4;
/// Of the 128 signs, at most so many differ where two features are taken for the same.
constexpr int mostSignsApart = 42;
/// Where a feature meets more of ours than this, only the nearest count: it says little of any one picture, and a
/// collection of halftones must not fill the memory.
constexpr size_t mostMet = 2000;
/// So many of the pictures that are met most often are compared in place.
constexpr size_t mostCompared = 80;
/// All details of two pictures agree from this correlation on.
constexpr double leastDetail = 0.5;
/// Pictures are compared on a scale on which the longest edge is this long.
constexpr double edge = 1000;

/// A code of ours that differs in few signs.
struct Near {
    quint32 entry = 0;
    int apart = 0;
};

LIANMING_COUNTS_BITS void nearCodes(const std::array<quint64, 2> *codes, quint32 begin, quint32 end,
                                    const std::array<quint64, 2> &asked, std::vector<Near> &out)
{
    for (quint32 i = begin; i < end; ++i) {
        const int apart = __builtin_popcountll(codes[i][0] ^ asked[0]) + __builtin_popcountll(codes[i][1] ^ asked[1]);
        if (apart <= mostSignsApart)
            out.push_back({i, apart});
    }
}

/// Votes by how much a feature is turned against one of ours, and by how much larger it is: of a copy they agree.
class Votes
{
public:
    /// `turned`: in 256ths of a turn; `grown`: in sixteenths of an octave.
    void add(quint8 turned, int grown, float weight)
    {
        m_turned[turned / 16] += weight;
        m_grown[size_t(std::clamp(grown / 16 + 8, 0, 15))] += weight;
    }
    /// In the fullest two neighbouring sixteenths of each, whichever holds less.
    [[nodiscard]] float best() const
    {
        float turned = 0;
        float grown = 0;
        for (size_t i = 0; i < bins; ++i) {
            turned = std::max(turned, m_turned[i] + m_turned[(i + 1) % bins]);
            if (i + 1 < bins)
                grown = std::max(grown, m_grown[i] + m_grown[i + 1]);
        }
        return std::min(turned, grown);
    }

private:
    static constexpr size_t bins = 16;
    std::array<float, bins> m_turned{};
    std::array<float, bins> m_grown{};
};

/// The features' places with a margin, in fractions of our picture.
QRectF surroundings(const std::vector<PartPlace> &places, QSizeF ours)
{
    constexpr double margin = 0.04;
    QRectF out;
    for (const PartPlace &place : places) {
        const QPointF middle(place.x / ours.width(), place.y / ours.height());
        out |= QRectF(middle - QPointF(margin, margin), QSizeF(2 * margin, 2 * margin));
    }
    return out;
}

} // namespace

bool PartMatch::isCopy() const
{
    constexpr double leastAlike = 0.5;
    constexpr double someSurprise = 2;
    constexpr double muchSurprise = 20;
    constexpr double muchDetailAround = 0.6;
    constexpr double greatSurprise = 30;
    constexpr double clearlyAlike = 0.6;
    constexpr double beyondChance = 100; // though a mark or a line of text in strong colours outshines what is below
    if (surprise >= beyondChance)
        return true;
    if (alike < leastAlike || surprise < someSurprise)
        return false;
    return detail >= leastDetail || (surprise >= muchSurprise && detailAround >= muchDetailAround)
           || (surprise >= greatSurprise && alike >= clearlyAlike);
}

double PartMatch::score() const
{
    constexpr double scale = 20;
    return 1 - std::pow(10, -std::max(0.0, surprise) / scale) * (1 - std::max(0.0, detail));
}

void PartIndex::reserve(size_t parts)
{
    m_new.reserve(parts);
    m_newOwners.reserve(parts);
}

void PartIndex::add(QSize size, const std::vector<CodedPart> &parts, GreyPicture &&grey)
{
    const auto picture = quint32(m_sizes.size());
    m_sizes.push_back(size);
    m_greys.push_back(std::move(grey));
    m_counts.push_back(quint32(parts.size()));
    m_new.insert(m_new.end(), parts.begin(), parts.end());
    m_newOwners.insert(m_newOwners.end(), parts.size(), picture);
}

void PartIndex::settle()
{
    std::vector<quint32> begins(allWords + 1, 0);
    for (const CodedPart &part : m_new)
        ++begins[part.word + 1U];
    for (size_t word = 0; word + 1 < begins.size() && !m_begins.empty(); ++word)
        begins[word + 1] += m_begins[word + 1] - m_begins[word];
    for (size_t word = 1; word < begins.size(); ++word)
        begins[word] += begins[word - 1];
    std::vector<std::array<quint64, 2>> codes(begins.back());
    std::vector<Entry> entries(begins.back());
    std::vector<quint32> next(begins.begin(), begins.end() - 1);
    for (size_t word = 0; word < allWords && !m_begins.empty(); ++word) {
        for (quint32 i = m_begins[word]; i < m_begins[word + 1]; ++i) {
            codes[next[word]] = m_codes[i];
            entries[next[word]++] = m_entries[i];
        }
    }
    for (size_t i = 0; i < m_new.size(); ++i) {
        const CodedPart &part = m_new[i];
        codes[next[part.word]] = part.code;
        entries[next[part.word]++] = {m_newOwners[i], part.x, part.y, part.size, part.angle};
    }
    m_begins = std::move(begins);
    m_codes = std::move(codes);
    m_entries = std::move(entries);
    m_new = {};
    m_newOwners = {};
}

/// A feature of the picture asked about and one of ours that may be the same.
struct PartIndex::Meeting {
    quint32 picture = 0;
    quint32 feature = 0;
    quint32 entry = 0;
    int apart = 0;
};

void PartIndex::meet(const std::vector<LocalPart> &parts, std::vector<Meeting> &out) const
{
    std::vector<quint16> words;
    std::vector<Near> near;
    for (size_t feature = 0; feature < parts.size(); ++feature) {
        const Shape shape = PartVocabulary::rooted(parts[feature].shape);
        m_vocabulary->nearest(shape, wordsAsked, words);
        near.clear();
        for (const quint16 word : words)
            nearCodes(m_codes.data(), m_begins[word], m_begins[word + 1U], m_vocabulary->code(shape, word), near);
        if (near.size() > mostMet) {
            std::ranges::nth_element(near, near.begin() + qsizetype(mostMet), {},
                                     [](const Near &n) { return std::pair(n.apart, n.entry); });
            near.resize(mostMet);
        }
        for (const Near &n : near)
            out.push_back({m_entries[n.entry].picture, quint32(feature), n.entry, n.apart});
    }
}

/// The picture asked about, as one of its two forms is searched with.
struct PartIndex::Asked {
    QSize size;
    bool isMirrored = false;
    std::vector<LocalPart> parts;
    std::vector<GreyPicture> greys; ///< from halves()
};

std::optional<PartMatch> PartIndex::compared(quint32 picture, std::vector<Meeting> met, const Asked &asked) const
{
    if (met.size() < size_t(fewestThatAgree))
        return std::nullopt;
    std::ranges::stable_sort(met, {}, [](const Meeting &m) { return std::pair(m.feature, m.apart); });
    const QSize size = m_sizes[picture];
    const double scale = edge / std::max(size.width(), size.height());
    const QSizeF ours(size.width() * scale, size.height() * scale);
    const double askedScale = edge / std::max(asked.size.width(), asked.size.height());
    std::vector<PartPair> pairs;
    pairs.reserve(met.size());
    for (const Meeting &meeting : met) {
        const LocalPart &part = asked.parts[meeting.feature];
        const Entry &entry = m_entries[meeting.entry];
        PartPair pair;
        pair.feature = meeting.feature;
        pair.apart = meeting.apart;
        pair.from = {part.x * askedScale, part.y * askedScale};
        pair.to = {entry.x / 65536.0 * ours.width(), entry.y / 65536.0 * ours.height()};
        pair.growth = std::log(std::exp2(entry.size / 16.0) / 65536 * edge / (part.size * askedScale));
        pair.turned = entry.angle / 256.0 * 2 * std::numbers::pi - part.angle;
        pairs.push_back(pair);
    }
    const auto found = arrangementOf(pairs, ours);
    const auto back = found ? found->change.back() : std::nullopt;
    if (!back)
        return std::nullopt;

    PartMatch out;
    out.picture = picture;
    out.inliers = int(found->places.size());
    out.surprise = found->surprise;
    out.isMirrored = asked.isMirrored;
    PartPlace middle; // of what agrees
    for (const PartPlace &place : found->places) {
        middle.x += place.x / double(found->places.size());
        middle.y += place.y / double(found->places.size());
    }
    const QRectF askedFrame(0, 0, asked.size.width() * askedScale, asked.size.height() * askedScale);
    const auto there = [&](QPointF p) {
        const PartPlace here{p.x() * ours.width(), p.y() * ours.height()};
        if (!(back->depth(here) / back->depth(middle) > 0))
            return QPointF(-1, -1);
        const PartPlace q = back->of(here);
        return QPointF(q.x / askedFrame.width(), q.y / askedFrame.height());
    };
    const QRectF frame(0, 0, 1, 1);
    const GreyPicture &grey = m_greys[picture];
    const QRectF around = surroundings(found->places, ours).intersected(frame);
    const Agreement nearby = agreement(grey, QPolygonF(around), asked.greys, there);
    out.detail = agreement(grey, QPolygonF(frame), asked.greys, there).detail;
    out.detailAround = nearby.detail;
    out.alike = nearby.correlation;

    // All of ours that lies within their frame, or where the details do not agree all over, what is seen of it.
    QPolygonF seen(frame);
    seen.removeLast();
    if (out.isCopy() && out.detail < leastDetail) {
        std::vector<QPointF> sure;
        for (const PartPlace &place : found->places)
            sure.emplace_back(place.x / ours.width(), place.y / ours.height());
        seen = seenPart(grey, sure, asked.greys, there);
    }
    for (QPointF &p : seen)
        p = {p.x() * ours.width(), p.y() * ours.height()};
    out.queryRegion = commonPart(back->of(back->beforeHorizon(seen, middle)), askedFrame);
    if (out.queryRegion.size() < 3)
        return std::nullopt;
    out.pictureRegion = found->change.of(out.queryRegion);
    for (QPointF &p : out.queryRegion) {
        p /= askedScale;
        if (asked.isMirrored)
            p.setX(asked.size.width() - p.x());
    }
    for (QPointF &p : out.pictureRegion)
        p = {std::clamp(p.x() / ours.width(), 0.0, 1.0), std::clamp(p.y() / ours.height(), 0.0, 1.0)};
    return out;
}

std::vector<std::pair<quint32, std::vector<PartIndex::Meeting>>>
PartIndex::oftenMet(const std::vector<LocalPart> &parts, QSize size) const
{
    std::vector<Meeting> meetings;
    meet(parts, meetings);
    std::vector<quint8> angles;
    std::vector<int> sizes;
    const auto longest = float(std::max(size.width(), size.height()));
    for (const LocalPart &part : parts) {
        angles.push_back(angleCode(part.angle));
        sizes.push_back(sizeCode(part.size, longest));
    }
    std::vector<Votes> votesOf(m_sizes.size());
    for (const Meeting &meeting : meetings) {
        const Entry &entry = m_entries[meeting.entry];
        votesOf[meeting.picture].add(quint8(entry.angle - angles[meeting.feature]), entry.size - sizes[meeting.feature],
                                     float(mostSignsApart + 1 - meeting.apart));
    }
    std::vector<float> votes;
    votes.reserve(votesOf.size());
    for (const Votes &of : votesOf)
        votes.push_back(of.best());
    std::vector<quint32> order;
    for (quint32 i = 0; i < votes.size(); ++i) {
        if (votes[i] > 0) {
            votes[i] /= std::sqrt(float(m_counts[i]) + 20); // a picture with many features is met more often anyhow
            order.push_back(i);
        }
    }
    const size_t count = std::min(order.size(), mostCompared);
    std::partial_sort(order.begin(), order.begin() + qsizetype(count), order.end(),
                      [&votes](quint32 a, quint32 b) { return std::tie(votes[b], a) < std::tie(votes[a], b); });
    std::vector<std::pair<quint32, std::vector<Meeting>>> out;
    std::vector<qint32> rank(m_sizes.size(), -1);
    for (size_t i = 0; i < count; ++i) {
        rank[order[i]] = qint32(i);
        out.emplace_back(order[i], std::vector<Meeting>());
    }
    for (const Meeting &meeting : meetings) {
        if (rank[meeting.picture] >= 0)
            out[size_t(rank[meeting.picture])].second.push_back(meeting);
    }
    return out;
}

std::vector<PartMatch> PartIndex::search(const PictureParts &picture, size_t most, bool all, Progress *progress) const
{
    std::vector<PartMatch> found;
    if (m_entries.empty())
        return found;
    Asked asked{picture.size, false, picture.parts, halves(picture.grey)};
    for (const bool isMirrored : {false, true}) {
        if (isMirrored) {
            asked.isMirrored = true;
            asked.greys = halves(mirrored(picture.grey));
            for (LocalPart &part : asked.parts)
                part = mirrored(part, picture.size.width());
        }
        for (auto &[place, met] : oftenMet(asked.parts, asked.size)) {
            if (progress)
                progress->setDone(progress->done()); // throws where somebody has asked to stop
            const auto match = compared(place, std::move(met), asked);
            if (match && (all || match->isCopy()))
                found.push_back(*match);
        }
    }
    std::ranges::stable_sort(found, std::greater<>(), &PartMatch::score);
    std::vector<PartMatch> out; // found as it is and mirrored: what is surer
    for (const PartMatch &match : found) {
        if (out.size() < most
            && std::ranges::none_of(out, [&match](const PartMatch &m) { return m.picture == match.picture; }))
            out.push_back(match);
    }
    return out;
}

} // namespace lianming

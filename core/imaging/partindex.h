// Which pictures have parts in common with a picture that is asked about, and which ones lie in the same arrangement
// (spec/protection.md section 3). Each feature is kept as the word of a vocabulary it is nearest to and 128 signs of
// what sets it apart from that word; a query looks into the lists of a few words for each of its features, and the
// pictures met most often are compared in place: a match is where many features agree on one change of perspective.
// Holds everything in memory; where pictures come from and where the index lies is partstore.h's.
#pragma once

#include "core/imaging/partvocabulary.h"

#include <QPolygonF>

#include <memory>
#include <optional>

namespace lianming {

/// One picture that has parts in common with the one asked about.
struct PartMatch {
    quint32 picture = 0;     ///< its number in the index
    int inliers = 0;         ///< features that agree on one change
    double surprise = 0;     ///< −log10 of how often chance alone would give as many
    double alike = 0;        ///< how far light and dark agree near these features, −1 to 1 (agreement.h)
    double detail = 0;       ///< how far the details agree wherever the two lie on each other
    double detailAround = 0; ///< and near the features alone
    bool isMirrored = false;
    QPolygonF queryRegion;   ///< what was taken, corners in pixels of the picture asked about
    QPolygonF pictureRegion; ///< the same in fractions (0 to 1) of the picture's width and height

    /// Whether it is called a copy. Calibrated by tests/bench/bench_copies so that of 10,000 pairs of pictures that
    /// have nothing to do with each other less than one is: few features are enough where all details agree; where they
    /// do not, as when a motif was cut out and put elsewhere or something was laid over it, many must.
    [[nodiscard]] bool isCopy() const;
    /// How sure it is, 0 to 1, for people and for the order.
    [[nodiscard]] double score() const;
};

class PartIndex
{
public:
    explicit PartIndex(std::shared_ptr<const PartVocabulary> vocabulary) : m_vocabulary(std::move(vocabulary)) {}

    [[nodiscard]] const PartVocabulary &vocabulary() const { return *m_vocabulary; }
    /// Room for so many parts in all.
    void reserve(size_t parts);
    /// The next picture; its number is how many were added before. `size`: pixels. `grey`: all of it, small.
    void add(QSize size, const std::vector<CodedPart> &parts, GreyPicture &&grey);
    /// Makes what was added since found. To be called before search().
    void settle();
    [[nodiscard]] size_t pictures() const { return m_sizes.size(); }
    [[nodiscard]] QSize sizeOf(quint32 picture) const { return m_sizes[picture]; }

    /// The copies, the surest first. `all`: whatever was compared in place, for calibration. Throws Error::Cancelled
    /// when `progress` is told to stop.
    [[nodiscard]] std::vector<PartMatch> search(const PictureParts &picture, size_t most = 20, bool all = false,
                                                Progress *progress = nullptr) const;

private:
    struct Entry {
        quint32 picture = 0;
        quint16 x = 0;
        quint16 y = 0;
        quint8 size = 0;
        quint8 angle = 0;
    };
    struct Meeting;

    struct Asked;

    void meet(const std::vector<LocalPart> &parts, std::vector<Meeting> &out) const;
    /// The pictures that are met most often, each with what met there.
    [[nodiscard]] std::vector<std::pair<quint32, std::vector<Meeting>>> oftenMet(const std::vector<LocalPart> &parts,
                                                                                 QSize size) const;
    /// What a closer look at one of them says.
    [[nodiscard]] std::optional<PartMatch> compared(quint32 picture, std::vector<Meeting> met,
                                                    const Asked &asked) const;

    std::shared_ptr<const PartVocabulary> m_vocabulary;
    std::vector<QSize> m_sizes;
    std::vector<GreyPicture> m_greys;
    std::vector<quint32> m_counts; ///< parts of each picture
    std::vector<CodedPart> m_new;  ///< added and not yet settled
    std::vector<quint32> m_newOwners;
    std::vector<quint32> m_begins; ///< of each word's list in the two below; one more than there are words
    std::vector<std::array<quint64, 2>> m_codes;
    std::vector<Entry> m_entries;
};

} // namespace lianming

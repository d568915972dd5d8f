// How much the copy search finds, as it was measured (tests/bench/bench_copies, spec/protection.md section 3) and is
// published with the program: of each change that people make to a picture, how many of the changed pictures were
// found.
#pragma once

#include <QDate>
#include <QList>
#include <QString>

namespace lianming {

struct CopyRecall {
    struct Change {
        QString code; ///< "crop-20"; words for it: ui/text/copywords.h
        int asked = 0;
        int found = 0;
        int byFingerprint = 0; ///< by the fingerprint of the whole picture (PDQ) alone
    };

    QDate measuredOn;
    int works = 0;        ///< that were changed and searched for
    int pictures = 0;     ///< in the index
    qint64 pairs = 0;     ///< of a picture and a work that have nothing to do with each other
    int falseMatches = 0; ///< such pairs that were taken for copies
    QList<Change> changes;
};

/// What resources/copysearch/recall.tsv holds.
[[nodiscard]] const CopyRecall &publishedRecall();

} // namespace lianming

// A piece of evidence: a file as it was captured and the circumstances of that (spec/protection.md section 2). It never
// changes; a better capture supersedes it. What was done with it since stands in its custody, which only grows.
#pragma once

#include "core/audit/timestamp.h"
#include "core/base/id.h"
#include "core/base/message.h"
#include "core/base/money.h"

#include <QDateTime>
#include <QList>

#include <optional>

namespace lianming {

struct Asset;

enum class EvidenceKind { Screenshot, Page, Listing, Purchase, Contract, Artwork, Other };
enum class CustodyAct { Captured, Imported, Viewed, Exported, HandedOver };

/// "screenshot", "page", "listing", "purchase", "contract", "artwork", "other".
[[nodiscard]] const char *evidenceKindCode(EvidenceKind kind);
[[nodiscard]] std::optional<EvidenceKind> parseEvidenceKind(QStringView code);
/// "captured", "imported", "viewed", "exported", "handed_over".
[[nodiscard]] const char *custodyActCode(CustodyAct act);
[[nodiscard]] std::optional<CustodyAct> parseCustodyAct(QStringView code);

/// How, where and by whom a file was captured.
struct Circumstances {
    EvidenceKind kind = EvidenceKind::Other;
    QDateTime capturedAt; ///< the instant; kept in UTC
    QString capturedZone; ///< the zone of the place where it was captured: "Asia/Shanghai"
    QString capturedBy;   ///< the person's role or name
    QString device;       ///< the computer or the telephone; of older records also its software
    QString software;     ///< system, browser and their versions
    QString networkPath;  ///< by which network and from where the source was reached
    QString sourceUrl;
    QString seller;   ///< the shop's name
    QString sellerId; ///< its number on the platform
    QString platform;
    QString listing;            ///< number of the listing or of the order
    QString priceShown;         ///< as the page showed it: "¥39.9 起"
    std::optional<Money> price; ///< the same as an amount, if it is one
    QString unitsSold;          ///< as the page showed it: "1000+"
    QString notes;

    friend bool operator==(const Circumstances &, const Circumstances &) = default;
};

/// In characters: what is said of a piece of evidence fits into a line of a bundle's manifest.
inline constexpr qsizetype longestNotes = 100'000;
inline constexpr qsizetype longestCircumstance = 10'000;

struct Evidence {
    Id<Evidence> id;
    Id<Asset> asset;
    QString sha256;    ///< of the content, found by us when it came in
    QString fileName;  ///< as it was called; no folders
    QString mediaType; ///< by its content
    qint64 bytes = 0;
    Circumstances circumstances;
    Id<Evidence> supersedes; ///< the capture that this one replaces, if any
    QDateTime recordedAt;
};

struct Custody {
    Id<Custody> id;
    CustodyAct act = CustodyAct::Imported;
    QDateTime at;
    QString actor;
    QString notes;
};

enum class EvidenceProblem {
    AssetMissing,
    CapturedAtMissing,
    CapturedLater, ///< captured after now
    CapturedByMissing,
    ZoneUnknown, ///< no zone of the IANA database, such as Asia/Shanghai
    PriceNegative,
    TooLong, ///< notes above longestNotes, or another text above longestCircumstance
};

/// What is wrong with the circumstances of evidence for `asset`, at the instant `now`.
[[nodiscard]] QList<EvidenceProblem> validate(const Circumstances &circumstances, Id<Asset> asset,
                                              const QDateTime &now);
[[nodiscard]] Message problemMessage(EvidenceProblem problem);

/// What looking at a piece of evidence again has shown: its file is hashed, and its record compared with the history.
struct EvidenceCheck {
    enum class Answer {
        Sound,   ///< the content is the one that came in
        Missing, ///< the file is gone
        Changed, ///< the file has another content
        Altered, ///< the record itself is not the one that the history holds: neither file nor circumstances count
    };

    Id<Evidence> evidence;
    QString fileName;
    QString sha256; ///< as recorded
    Answer answer = Answer::Missing;
    bool isStamped = false;                   ///< it has a timestamp
    std::optional<TimestampFault> stampFault; ///< why that does not stand (StampTrust)

    [[nodiscard]] bool holds() const { return answer == Answer::Sound && !stampFault; }
};
/// "sound", "missing", "changed", "altered".
[[nodiscard]] const char *evidenceAnswerCode(EvidenceCheck::Answer answer);

} // namespace lianming

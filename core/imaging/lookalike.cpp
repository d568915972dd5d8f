#include "core/imaging/lookalike.h"

#include "core/assets/assetsearch.h"
#include "core/db/bulk.h"
#include "core/people/access.h"

#include <algorithm>
#include <future>
#include <thread>

namespace lianming {

namespace {

#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
// What counts bits or adds bytes in one step where the processor can.
#define COMPARING __attribute__((target_clones("avx2", "popcnt", "default")))
#else
#define COMPARING
#endif

/// The fingerprints of all pictures, side by side.
struct KeptPrints {
    std::optional<qint64> mark;     ///< asset_index.pictures when they were read
    std::vector<QByteArray> sha256; ///< 32 bytes each
    std::vector<Look> looks;
    std::vector<Pdq> hashes;
    std::vector<quint8> qualities;
};

struct Candidate {
    quint32 place = 0;
    int bits = 256;
    int difference = 0;
};

COMPARING void compareHashes(const Pdq *hashes, size_t count, const std::array<Pdq, 8> &variants, quint16 *bits)
{
    for (size_t i = 0; i < count; ++i) {
        int least = 256;
        for (const Pdq &variant : variants) {
            int different = 0;
            for (size_t word = 0; word < 4; ++word)
                different += __builtin_popcountll(hashes[i].words[word] ^ variant.words[word]);
            least = different < least ? different : least;
        }
        bits[i] = quint16(least);
    }
}

COMPARING void compareLooks(const Look *looks, size_t count, const Look &asked, quint16 *differences)
{
    for (size_t i = 0; i < count; ++i)
        differences[i] = quint16(lookDistance(looks[i], asked));
}

/// The best of the pictures from `from` to `to`: all copies, and the `count` that look most alike.
std::vector<Candidate> best(const KeptPrints &kept, const PicturePrints &asked, size_t from, size_t to, size_t count)
{
    constexpr size_t block = 4096; // stays in the processor's nearest memory
    const std::array<Pdq, 8> variants = pdqVariants(asked.pdq);
    std::vector<Candidate> copies;
    std::vector<Candidate> alike; // a heap with the worst on top
    const auto isBetter = [](const Candidate &a, const Candidate &b) {
        return std::tie(a.difference, a.place) < std::tie(b.difference, b.place);
    };
    std::array<quint16, block> bits{};
    std::array<quint16, block> differences{};
    for (size_t begin = from; begin < to; begin += block) {
        const size_t size = std::min(block, to - begin);
        if (asked.quality >= LookAlike::leastQuality)
            compareHashes(&kept.hashes[begin], size, variants, bits.data());
        else
            bits.fill(256);
        compareLooks(&kept.looks[begin], size, asked.look, differences.data());
        for (size_t i = 0; i < size; ++i) {
            const Candidate found{quint32(begin + i), bits[i], differences[i]};
            if (found.bits <= LookAlike::copyBits && kept.qualities[begin + i] >= LookAlike::leastQuality) {
                copies.push_back(found);
            } else if (alike.size() < count) {
                alike.push_back(found);
                std::ranges::push_heap(alike, isBetter);
            } else if (count > 0 && isBetter(found, alike.front())) {
                std::ranges::pop_heap(alike, isBetter);
                alike.back() = found;
                std::ranges::push_heap(alike, isBetter);
            }
        }
    }
    copies.insert(copies.end(), alike.begin(), alike.end());
    return copies;
}

void refresh(Connection &db, KeptPrints &kept)
{
    const qint64 mark =
        Statement(db, QStringLiteral("SELECT pictures FROM asset_index")).one<qint64>().value_or(-1); // none yet
    if (mark == kept.mark)
        return;
    kept = {};
    std::optional<Transaction> tx; // PostgreSQL's cursor needs one
    if (!db.dialect().isSqlite())
        tx.emplace(db, Transaction::Kind::Read);
    BulkReader rows(db,
                    QStringLiteral("SELECT sha256, pdq, quality, look FROM picture WHERE look <> '' ORDER BY sha256"));
    while (rows.next()) {
        const auto text = [&rows](int column) {
            const std::string_view bytes = rows.text(column);
            return QString::fromLatin1(bytes.data(), qsizetype(bytes.size()));
        };
        const auto hash = parsePdq(text(1));
        const auto look = parseLook(text(3));
        if (!hash || !look)
            continue;
        kept.sha256.push_back(QByteArray::fromHex(text(0).toLatin1()));
        kept.hashes.push_back(*hash);
        kept.qualities.push_back(quint8(rows.integer(2)));
        kept.looks.push_back(*look);
    }
    kept.mark = mark;
}

} // namespace

QList<LikePicture> LookAlike::pictures(const PicturePrints &asked, int count) const
{
    requireMember(*m_w);
    auto &kept = m_w->kept<KeptPrints>();
    refresh(m_w->db, kept);
    const size_t all = kept.looks.size();
    const size_t threads = all < 20'000 ? 1 : std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::future<std::vector<Candidate>>> parts;
    parts.reserve(threads);
    for (size_t i = 0; i < threads; ++i) {
        parts.push_back(std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                                   [&kept, &asked, from = all * i / threads, to = all * (i + 1) / threads, count] {
                                       return best(kept, asked, from, to, size_t(std::max(0, count)));
                                   }));
    }
    std::vector<Candidate> found;
    for (auto &part : parts) {
        const std::vector<Candidate> some = part.get();
        found.insert(found.end(), some.begin(), some.end());
    }
    const auto isCopy = [&kept](const Candidate &each) {
        return each.bits <= copyBits && kept.qualities[each.place] >= leastQuality;
    };
    std::ranges::sort(found, [&](const Candidate &a, const Candidate &b) {
        const bool copies[] = {isCopy(a), isCopy(b)};
        if (copies[0] != copies[1])
            return copies[0];
        return copies[0] ? std::tie(a.bits, a.difference, a.place) < std::tie(b.bits, b.difference, b.place)
                         : std::tie(a.difference, a.place) < std::tie(b.difference, b.place);
    });
    QList<LikePicture> out;
    for (const Candidate &each : found) {
        if (out.size() >= count)
            break;
        out.append({QString::fromLatin1(kept.sha256[each.place].toHex()), isCopy(each), each.bits, each.difference});
    }
    return out;
}

std::vector<qint64> LookAlike::assets(const QList<LikePicture> &matches) const
{
    requireMember(*m_w);
    std::vector<qint64> out;
    if (matches.isEmpty())
        return out;
    QStringList hashes;
    for (const LikePicture &match : matches)
        hashes.append(textLiteral(match.sha256));
    QMultiHash<QString, qint64> owners;
    Statement rows(m_w->db,
                   QStringLiteral("SELECT id, picture_sha256 AS sha256 FROM asset WHERE picture_sha256 IN (%1) "
                                  "UNION SELECT asset_id, sha256 FROM asset_file WHERE sha256 IN (%1)")
                       .arg(hashes.join(u',')));
    while (rows.next())
        owners.insert(rows.row().text("sha256"), rows.row().integer("id"));
    QSet<qint64> known;
    for (const LikePicture &match : matches) {
        QList<qint64> own = owners.values(match.sha256);
        std::ranges::sort(own);
        for (const qint64 id : own) {
            if (!known.contains(id))
                out.push_back(id);
            known.insert(id);
        }
    }
    return out;
}

std::optional<PicturePrints> LookAlike::printsOf(const QString &sha256) const
{
    requireMember(*m_w);
    const auto make = [](const Row &row) -> PicturePrints {
        PicturePrints out;
        out.pdq = parsePdq(row.text("pdq")).value_or(Pdq());
        out.quality = int(row.integer("quality"));
        out.look = parseLook(row.text("look")).value_or(Look());
        out.colours = parseColours(row.text("colours"));
        return out;
    };
    return Statement(m_w->db, QStringLiteral("SELECT pdq, quality, look, colours FROM picture WHERE sha256 = ? AND "
                                             "look <> ''"))
        .bind(sha256)
        .one<PicturePrints>(make);
}

} // namespace lianming

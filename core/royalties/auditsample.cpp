#include "core/royalties/auditsample.h"

namespace lianming {

namespace {

/// SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine.
class Draw
{
public:
    explicit Draw(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// Evenly from [0, bound): what would favour the small ones is drawn again.
    Int128 below(Int128 bound)
    {
        const auto end = UInt128(bound);
        const UInt128 unfair = (~UInt128{0} % end + 1) % end;
        for (;;) {
            const UInt128 high = next();
            const UInt128 drawn = high << 64 | next();
            if (drawn >= unfair)
                return Int128(drawn % end);
        }
    }

private:
    quint64 m_state;
};

Int128 sizeOf(qint64 gross)
{
    return gross < 0 ? -Int128{gross} : Int128{gross};
}

} // namespace

AuditSample drawSample(std::span<const qint64> gross, qint64 above, qint64 size, quint32 seed)
{
    const auto isAbove = [above](qint64 amount) {
        return above > 0 && sizeOf(amount) >= above;
    };
    AuditSample out;
    for (const qint64 amount : gross) {
        out.gross += sizeOf(amount);
        if (!isAbove(amount))
            out.rest += sizeOf(amount);
    }
    if (size > 0 && out.rest > 0)
        out.start = Draw(seed).below(out.rest);
    Int128 passed = 0; // of the rest, before the line at hand
    qint64 point = 0;  // the next one
    const auto standsAt = [&](qint64 number) {
        return (number * out.rest + out.start) / size;
    };
    for (size_t i = 0; i < gross.size(); ++i) {
        if (isAbove(gross[i])) {
            out.lines.push_back({i, true, 0});
            continue;
        }
        passed += sizeOf(gross[i]);
        int hits = 0;
        for (; point < size && standsAt(point) < passed; ++point)
            ++hits;
        if (hits > 0)
            out.lines.push_back({i, false, hits});
    }
    return out;
}

} // namespace lianming

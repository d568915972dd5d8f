// Ceilings on deductions (spec/royalties.md section 3, step 5): what the lines of a period claim under each cap, and
// what the cap leaves them, which goes up again when a later period has room. Part of the engine, see work.h.
#pragma once

#include "core/royalties/work.h"

namespace lianming {

class CapLedger
{
public:
    explicit CapLedger(RoyaltyWork &work);

    /// The cap that a kind stands in.
    [[nodiscard]] std::optional<size_t> capOf(DeductionKind kind) const { return m_capOf[size_t(kind)]; }
    /// A rated line's deductions under a cap, together.
    void claim(size_t cap, size_t line, qint64 minor) { m_claims[cap][line] = minor; }
    /// Once all have claimed and the lines are in order: adds what each line keeps to its deduction.
    void apply();

private:
    void apply(size_t cap);
    void share(size_t cap, int place, Int128 allowed);
    void keep(size_t cap, quint32 line, Int128 minor);

    RoyaltyWork &m_work;
    std::array<std::optional<size_t>, deductionKinds> m_capOf;
    std::vector<std::vector<qint64>> m_claims; ///< by cap, by line
};

} // namespace lianming

// Gathers what a contract's report says from a workspace: stored values and booked figures, nothing calculated anew.
// Whoever may not see the contract or its money is told so, as by ContractService; what the institution holds and from
// whom is shown to its own staff only. Keeps the clause library and what is common to many contracts, so that the
// hundredth report asks less than the first; it is for one run.
#pragma once

#include "core/reports/contractreport.h"

namespace lianming {

struct Workspace;

class ContractReportSource
{
public:
    explicit ContractReportSource(Workspace &workspace);
    ~ContractReportSource();
    ContractReportSource(const ContractReportSource &) = delete;
    ContractReportSource &operator=(const ContractReportSource &) = delete;

    /// Throws Error::NotFound, Error::Rejected for whoever may not see it, and Error::BadInput that names the contract
    /// and the place for terms or a text that cannot be read.
    [[nodiscard]] ContractReport read(Id<Contract> contract);

private:
    struct Impl;
    std::unique_ptr<Impl> m;
};

} // namespace lianming

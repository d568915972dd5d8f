// A contract that says something of nearly every term, for the tests of drafting.
#pragma once

#include "core/contracts/contractjson.h"
#include "core/drafting/contractfacts.h"

namespace lianming::test {

inline Json fullDocument()
{
    return Json::parse(R"({
        "format": "lianming-contract/1", "number": "C-2026-0007", "title": "Blue-and-white bedding", "institution": "SZM",
        "brand": "LUOLAI", "currency": "CNY", "term": {"start": "2026-07-01", "end": "2028-06-30"},
        "sell_off": {"days": 90, "counts": true}, "periods": "quarterly", "report_within_days": 20,
        "grants": [{"assets": ["SZM/1", "collection:BLUE"], "rights": ["reproduction", "adaptation"],
                    "categories": ["nice/24/bedding"], "territories": ["CN", "EU"], "territories_except": ["CN-XJ"],
                    "channels": ["online/marketplace/tmall"], "exclusivity": "sole"}],
        "regions": {"EU": ["DE", "FR"]},
        "fees": [{"amount": "20000", "due": "2026-07-15"}],
        "base": {"kind": "net_sales", "deductions": {"allowed": ["returns", "taxes"],
                 "caps": [{"kinds": ["returns"], "percent": "5", "basis": "contract_year"}]}},
        "rates": [{"id": "R1", "scope": "contract_year",
                   "tiers": [{"from": "0", "percent": "8"}, {"from": "1000000", "percent": "10"}]}],
        "guarantees": [{"id": "G1", "scope": "contract_year", "amounts": ["100000.00", "150000.00"],
                        "instalments": [{"due": "2026-08-01", "amount": "25000.50"}], "carry_forward": true}],
        "marketing_fund": {"percent": "1"}, "reserve": {"percent": "10", "release_after_periods": 2},
        "minimum_payment": "500", "tax": {"vat_percent": "6"}, "payment": {"days": 30},
        "splits": [{"party": "Museum", "percent": "85"}, {"party": "Studio", "percent": "15"}],
        "late_interest": {"percent": "18.25", "grace_days": 5},
        "audit": {"threshold_percent": "5", "of": "due", "interest": true, "look_back_years": 3, "notice_days": 10},
        "renewal": {"kind": "automatic", "months": 36, "times": 2, "notice_days": 90,
                    "thresholds": [{"measure": "base", "scope": "contract_year", "contract_year": 2, "at_least": "2000000"}]},
        "quality": {"stages": ["concept", "artwork", "production"], "review_days": 10, "samples": 3},
        "credit": {"en": "Suzhou Museum", "zh": "苏州博物馆授权"}, "insurance": {"amount": "1000000"},
        "confidentiality": {"years": 3}, "termination": {"cure_days": 30},
        "disputes": {"forum": "court", "place": {"en": "Suzhou", "zh": "苏州市"}}})");
}

inline ContractFacts factsOf(const Json &document)
{
    const auto read = readContractDocument(document, QStringLiteral("contract.json"), Regions());
    ContractFacts out = contractFacts(read.contract, Regions());
    out.licensor.nameEn = QStringLiteral("Suzhou Museum");
    out.licensor.nameZh = QStringLiteral("苏州博物馆");
    out.licensee.nameEn = QStringLiteral("Example Home Textiles");
    out.licensee.nameZh = QStringLiteral("示例家纺");
    out.licensee.creditCode = QStringLiteral("91320500600000000X");
    out.assetNames = {{"SZM/1", {QStringLiteral("Vase with lotus"), QStringLiteral("青花缠枝莲纹瓶")}}};
    return out;
}

inline ContractFacts fullFacts()
{
    return factsOf(fullDocument());
}

} // namespace lianming::test

// What the royalty tests share: terms from a JSON text, lines from a CSV text, and the calculation of both.
#pragma once

#include "core/exchange/linesfile.h"
#include "core/royalties/calculator.h"

namespace lianming::test {

inline RoyaltyTerms termsOf(const Json &json)
{
    return RoyaltyTerms::parse(JsonNode(json, QStringLiteral("terms.json")));
}

/// Terms of four quarters of 2026 in CNY, every sale licensed, 10 percent of net sales; `changes` replace members.
inline Json simpleTerms(const char *changes = "{}")
{
    Json json =
        Json::parse(R"({"number": "T-1", "currency": "CNY", "term": {"start": "2026-01-01", "end": "2026-12-31"},
        "periods": "quarterly", "grants": [{"categories": ["*"], "territories": ["WORLD"], "channels": ["*"]}],
        "rates": [{"id": "R1", "tiers": [{"from": "0", "percent": "10"}]}]})");
    json.update(Json::parse(changes));
    return json;
}

/// A statement's lines: `rows` are "period,units,gross" and any further columns named in `more` (",share").
inline RoyaltyLines linesOf(const char *rows, const char *more = "")
{
    std::string text = std::string("sku,category,territory,channel,currency,period,units,gross") + more + "\n";
    for (const QByteArray &row : QByteArray(rows).split('\n')) {
        if (!row.isEmpty())
            text += "S,nice/24,CN,online,CNY," + row.toStdString() + "\n";
    }
    return parseRoyaltyLines(text, QStringLiteral("lines.csv"));
}

inline RoyaltyResult calculated(const Json &terms, const RoyaltyLines &lines, const FxTable &fx = {})
{
    return calculateRoyalties(termsOf(terms), lines, fx);
}

/// The message of the Error that `run` throws; empty if it throws none, "other" with another kind than bad input.
template<class Run>
QString refusal(Run run)
{
    try {
        run();
    } catch (const Error &error) {
        return error.kind() == Error::Kind::BadInput ? error.message().english() : QStringLiteral("other");
    }
    return {};
}

} // namespace lianming::test

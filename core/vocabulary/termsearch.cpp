#include "core/vocabulary/termsearch.h"

#include "core/base/nametable.h"

#include <algorithm>

namespace lianming {

namespace {

std::string keysOf(const Term &term)
{
    return codeKeys(QStringList{term.nameEn, term.nameZh} + term.also);
}

const std::vector<std::string> &shippedKeys()
{
    static const std::vector<std::string> keys = [] {
        std::vector<std::string> out;
        out.reserve(size_t(shippedTerms().size()));
        for (const Term &term : shippedTerms())
            out.push_back(keysOf(term));
        return out;
    }();
    return keys;
}

} // namespace

QStringList searchTerms(QStringView typed, const QList<Term> &more, int limit)
{
    const CodeQuery query(typed, true);
    if (query.isEmpty())
        return {};
    struct Hit {
        int rank = 0;
        const Term *term = nullptr;
    };
    std::vector<Hit> hits;
    const auto consider = [&](const Term &term, const std::string &keys) {
        if (const auto rank = query.rank(term.code.toStdString(), keys))
            hits.push_back({*rank, &term});
    };
    for (const Term &term : more)
        consider(term, keysOf(term));
    const QList<Term> &shipped = shippedTerms();
    const std::vector<std::string> &keys = shippedKeys();
    for (qsizetype i = 0; i < shipped.size(); ++i)
        consider(shipped.at(i), keys[size_t(i)]);
    std::ranges::stable_sort(hits, {}, &Hit::rank);
    QStringList out;
    for (const Hit &hit : hits) {
        if (out.size() >= limit)
            break;
        out.append(hit.term->code);
    }
    return out;
}

} // namespace lianming

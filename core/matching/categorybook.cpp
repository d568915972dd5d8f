#include "core/base/codetree.h"
#include "core/matching/matchmemory.h"

#include <algorithm>
#include <set>

namespace lianming {

namespace {

constexpr float sameClass = 0.6F;

std::string_view classOf(std::string_view code)
{
    const size_t first = code.find('/');
    const size_t second = first == std::string_view::npos ? first : code.find('/', first + 1);
    return code.substr(0, second);
}

float nearnessOf(const std::string &one, const std::string &other)
{
    if (isAtOrBelowPath(one, other) || isAtOrBelowPath(other, one))
        return 1;
    return one.find('/') != std::string::npos && classOf(one) == classOf(other) ? sameClass : 0;
}

} // namespace

CategoryBook::CategoryBook(const MatchFacts &facts)
{
    std::set<std::string> codes;
    for (const BrandFacts &brand : facts.brands)
        codes.insert(brand.categories.begin(), brand.categories.end());
    for (const PositionFacts &position : facts.positions)
        codes.insert(position.categories.begin(), position.categories.end());
    for (const Deal &deal : facts.deals)
        codes.insert(deal.categories.begin(), deal.categories.end());
    m_codes.assign(codes.begin(), codes.end());
    m_near.resize(m_codes.size());
    m_nearness.resize(m_codes.size() * m_codes.size());
    for (size_t one = 0; one < m_codes.size(); ++one) {
        for (size_t other = 0; other < m_codes.size(); ++other) {
            const float nearness = nearnessOf(m_codes[one], m_codes[other]);
            m_nearness[one * m_codes.size() + other] = nearness;
            if (nearness > 0)
                m_near[one].emplace_back(int(other), nearness);
        }
    }
}

int CategoryBook::number(const std::string &code) const
{
    const auto place = std::ranges::lower_bound(m_codes, code);
    return place != m_codes.end() && *place == code ? int(place - m_codes.begin()) : -1;
}

std::vector<int> CategoryBook::numbers(const std::vector<std::string> &codes) const
{
    std::vector<int> out;
    out.reserve(codes.size());
    for (const std::string &code : codes) {
        if (const int found = number(code); found >= 0)
            out.push_back(found);
    }
    return out;
}

} // namespace lianming

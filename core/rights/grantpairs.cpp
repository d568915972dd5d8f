#include "core/rights/grantpairs.h"

#include <bit>

namespace lianming {

namespace {

constexpr unsigned everyRight = 1U << unsigned(Right::All);

/// The rights in both, bit by bit.
unsigned sharedRights(unsigned a, unsigned b)
{
    return (a & b) | ((a & everyRight) != 0 ? b : 0) | ((b & everyRight) != 0 ? a : 0);
}

} // namespace

GrantPairs::GrantPairs(const GrantIndex &index, QDate asOf)
    : m_index(index), m_self(index.licenseeNumber(std::string(selfLicensee))),
      m_assets(index.assets(), index.book().collections), m_categories(index.categories(), '/', "*"),
      m_territories(index.territories(), '-', "WORLD"), m_channels(index.channels(), '/', "*")
{
    const std::vector<Grant> &grants = index.book().grants;
    for (BoxBits *bits : {&m_open, &m_wide, &m_keeping})
        bits->resize(wordCount(grants.size()));
    for (size_t grant = 0; grant < grants.size(); ++grant) {
        const BoxFacts &facts = index.facts(grant);
        if (facts.start <= facts.end && !(facts.isHeld && isLapsedHold(grants[grant], asOf)))
            setBit(m_open, grant);
        if (m_assets.isWide(grant))
            setBit(m_wide, grant);
        if (facts.exclusivity != Exclusivity::NonExclusive)
            setBit(m_keeping, grant);
        const std::vector<std::string> &except = index.territoriesExcept(grant);
        if (except.empty() || m_excepted.contains(&except))
            continue;
        std::vector<bool> &excepted = m_excepted[&except];
        for (int number = 0; number < index.territories().codeCount(); ++number)
            excepted.push_back(isInTerritories(index.territories().code(number), except));
    }
}

const std::vector<size_t> &GrantPairs::partners(size_t one)
{
    m_partners.clear();
    if (hasBit(m_open, one)) {
        if (hasBit(m_wide, one))
            lookInCommon(one);
        else
            lookAmongNarrow(one);
    }
    return m_partners;
}

bool GrantPairs::mayCollide(size_t one, size_t other) const
{
    const BoxFacts &mine = m_index.facts(one);
    const BoxFacts &theirs = m_index.facts(other);
    if (theirs.licensee == mine.licensee || theirs.start > mine.end || mine.start > theirs.end
        || sharedRights(mine.rights, theirs.rights) == 0)
        return false;
    if (mine.exclusivity == Exclusivity::Exclusive || theirs.exclusivity == Exclusivity::Exclusive)
        return true;
    const bool isAnySole = mine.exclusivity == Exclusivity::Sole || theirs.exclusivity == Exclusivity::Sole;
    return isAnySole && mine.licensee != m_self && theirs.licensee != m_self;
}

/// A wide grant finds the narrow ones; of two alike the first finds the second.
void GrantPairs::lookAmongNarrow(size_t one)
{
    m_assets.forEachSharing(one, [&](size_t other) {
        if (other > one && mayCollide(one, other) && !hasBit(m_wide, other) && hasBit(m_open, other)
            && m_channels.doMeet(one, other) && m_categories.doMeet(one, other) && m_territories.doMeet(one, other)
            && doExceptionsLeaveAny(one, other))
            m_partners.push_back(other);
    });
    std::ranges::sort(m_partners);
    m_partners.erase(std::unique(m_partners.begin(), m_partners.end()), m_partners.end());
}

void GrantPairs::lookInCommon(size_t one)
{
    m_common = m_open;
    if (!hasBit(m_keeping, one))
        intersect(m_keeping, m_common);
    const auto narrow = [&](auto &dimension) {
        m_meeting.assign(m_common.size(), 0);
        dimension.addMeeting(one, m_meeting);
        intersect(m_meeting, m_common);
    };
    narrow(m_assets);
    narrow(m_categories);
    narrow(m_channels);
    narrow(m_territories);
    for (size_t word = 0; word < m_common.size(); ++word) {
        for (quint64 bits = m_common[word]; bits != 0; bits &= bits - 1) {
            const size_t other = word * 64 + size_t(std::countr_zero(bits));
            if ((other > one || !hasBit(m_wide, other)) && mayCollide(one, other) && doExceptionsLeaveAny(one, other))
                m_partners.push_back(other);
        }
    }
}

bool GrantPairs::doExceptionsLeaveAny(size_t one, size_t other)
{
    if (m_index.territoriesExcept(one).empty() && m_index.territoriesExcept(other).empty())
        return true;
    shareTerritories(one, other);
    return !m_numbers.empty();
}

void GrantPairs::shareTerritories(size_t one, size_t other)
{
    m_territories.meets(one, other, m_numbers);
    for (const size_t grant : {one, other}) {
        if (const std::vector<std::string> &except = m_index.territoriesExcept(grant); !except.empty())
            std::erase_if(m_numbers,
                          [&excepted = m_excepted.at(&except)](int number) { return excepted[size_t(number)]; });
    }
}

void GrantPairs::share(size_t one, size_t other, Conflict &out)
{
    // Written over what stood there, which costs less than strings made anew.
    const auto write = [this](const CodeIndex &index, std::vector<std::string> &codes) {
        codes.resize(m_numbers.size());
        for (size_t i = 0; i < codes.size(); ++i)
            codes[i] = index.code(m_numbers[i]);
    };
    m_assets.meets(one, other, m_subjects);
    out.assets.resize(m_subjects.size());
    for (size_t i = 0; i < m_subjects.size(); ++i)
        out.assets[i] = *m_subjects[i];
    const RightsBook &book = m_index.book();
    if (book.collections.hasParts()) {
        book.collections.keepWhole(out.assets);
        out.works = book.collections.worksBetween(out.assets, book.grants[one].assets, book.grants[other].assets);
    }
    out.rights.clear();
    const unsigned rights = sharedRights(m_index.facts(one).rights, m_index.facts(other).rights);
    for (unsigned left = rights; left != 0; left &= left - 1)
        out.rights.push_back(Right(std::countr_zero(left)));
    m_categories.meets(one, other, m_numbers);
    write(m_index.categories(), out.categories);
    shareTerritories(one, other);
    write(m_index.territories(), out.territories);
    m_channels.meets(one, other, m_numbers);
    write(m_index.channels(), out.channels);
    const BoxFacts &mine = m_index.facts(one);
    const BoxFacts &theirs = m_index.facts(other);
    out.days = {QDate::fromJulianDay(std::max(mine.start, theirs.start)),
                QDate::fromJulianDay(std::min(mine.end, theirs.end))};
}

} // namespace lianming

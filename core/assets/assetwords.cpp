#include "core/assets/assetwords.h"

namespace lianming {

namespace {

void eachOf(const std::string &words, const AssetWords::Take &take, bool inTitle)
{
    for (size_t start = 0; start < words.size();) {
        const size_t end = words.find(' ', start);
        take(std::string_view(words).substr(start, end - start), inTitle);
        start = end + 1;
    }
}

/// Each colour of "blue:52:#2a4f8b,white:30:#f0efe8" that has a tenth of the picture.
void eachColour(std::string_view colours, const std::function<void(std::string_view)> &take)
{
    constexpr int least = 10;
    while (!colours.empty()) {
        const std::string_view one = colours.substr(0, colours.find(','));
        colours.remove_prefix(std::min(colours.size(), one.size() + 1));
        const size_t colon = one.find(':');
        if (colon == std::string_view::npos)
            continue;
        int share = 0;
        for (const char c : one.substr(colon + 1)) {
            if (c < '0' || c > '9')
                break;
            share = share * 10 + (c - '0');
        }
        if (share >= least)
            take(one.substr(0, colon));
    }
}

} // namespace

std::string facetword::institution(qint64 id)
{
    return "=institution:" + std::to_string(id);
}

std::string facetword::kind(std::string_view code)
{
    return "=kind:" + std::string(code);
}

std::string facetword::term(std::string_view code)
{
    return "=term:" + std::string(code);
}

std::string facetword::colour(std::string_view code)
{
    return "=colour:" + std::string(code);
}

std::string facetword::rights(std::string_view statement)
{
    constexpr size_t longest = 200; // a museum's own words may be long; their beginning tells them apart
    return "=statement:" + std::string(statement.substr(0, longest));
}

const std::string &AssetWords::remembered(char kind, std::string_view text)
{
    constexpr size_t most = 200'000; // then forgotten and begun again: memory stays bounded
    m_key.assign(1, kind);
    m_key += text;
    if (const auto known = m_known.find(m_key); known != m_known.end())
        return known->second;
    if (m_known.size() >= most)
        m_known.clear();

    std::string out;
    const auto add = [&out](std::string_view word) {
        out += word;
        out += ' ';
    };
    m_cut.clear();
    m_cut.addName(text);
    m_cut.forEach(add);
    m_found.clear();
    if (kind == 'p')
        recognise(Vocabulary::Period, text, m_found);
    else if (kind == 'm')
        recognise(Vocabulary::Material, text, m_found);
    for (const Term *term : m_found)
        out += ofTerm(*term);
    return m_known.emplace(m_key, std::move(out)).first->second;
}

const std::string &AssetWords::ofTerm(const Term &term)
{
    const auto [place, isNew] = m_terms.try_emplace(&term);
    if (isNew) {
        IndexWords cut;
        cut.addName(term.nameEn.toStdString());
        cut.addName(term.nameZh.toStdString());
        std::string &out = place->second;
        out = facetword::term(term.code.toStdString()) + ' ';
        cut.forEach([&out](std::string_view word) {
            out += word;
            out += ' ';
        });
    }
    return place->second;
}

void AssetWords::of(const AssetTexts &asset, const Take &take)
{
    m_cut.clear();
    m_cut.addNumber(asset.accessionNumber);
    m_cut.addTitle(asset.titleEn);
    m_cut.addTitle(asset.titleZh);
    m_cut.forEach([&take](std::string_view word) { take(word, true); });
    m_cut.clear();
    m_cut.addText(asset.inscription);
    m_cut.addText(asset.description);
    m_cut.forEach([&take](std::string_view word) { take(word, false); });
    for (const auto &[kind, text] :
         {std::pair('c', asset.creator), {'p', asset.period}, {'m', asset.material}, {'o', asset.place}}) {
        if (!text.empty())
            eachOf(remembered(kind, text), take, false);
    }

    m_found.clear();
    for (const std::string_view title : {asset.titleEn, asset.titleZh}) {
        recognise(Vocabulary::Motif, title, m_found);
        recognise(Vocabulary::Material, title, m_found);
        recognise(Vocabulary::Theme, title, m_found);
    }
    for (const Term *term : m_found)
        eachOf(ofTerm(*term), take, false);
    for (const std::string_view code : asset.terms) {
        const Term *given = shippedTerm(QString::fromUtf8(code.data(), qsizetype(code.size())));
        for (; given != nullptr; given = given->parent.isEmpty() ? nullptr : shippedTerm(given->parent))
            eachOf(ofTerm(*given), take, false);
        take(facetword::term(code), false);
    }

    take(asset.archived ? facetword::archived : facetword::live, false);
    if (asset.curated)
        take(facetword::curated, false);
    if (asset.hasPicture)
        take(facetword::picture, false);
    take(facetword::institution(asset.institution), false);
    take(facetword::kind(asset.kind), false);
    if (!asset.rightsStatement.empty())
        take(facetword::rights(asset.rightsStatement), false);
    eachColour(asset.colours, [&take](std::string_view code) { take(facetword::colour(code), false); });
}

} // namespace lianming

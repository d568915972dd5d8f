#include "core/assets/assetwords.h"

namespace lianming {

namespace {

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
    return "=statement:" + std::string(beginning(statement, longest));
}

const WordList &AssetWords::remembered(char kind, std::string_view text)
{
    constexpr size_t most = 200'000; // then forgotten and begun again: memory stays bounded
    m_key.assign(1, kind);
    m_key += text;
    if (const auto known = m_known.find(m_key); known != m_known.end())
        return known->second;
    if (m_known.size() >= most)
        m_known.clear();

    m_cut.clear();
    m_cut.addName(text);
    std::string out(m_cut.words());
    m_found.clear();
    if (kind == 'p')
        recognise(Vocabulary::Period, text, m_found);
    else if (kind == 'm')
        recognise(Vocabulary::Material, text, m_found);
    for (const Term *term : m_found)
        out += ofTerm(*term).words;
    return m_known.emplace(m_key, WordList{m_lists++, std::move(out)}).first->second;
}

const WordList &AssetWords::ofTerm(const Term &term)
{
    const auto [place, isNew] = m_terms.try_emplace(&term);
    if (isNew) {
        IndexWords cut;
        cut.addName(term.nameEn.toStdString());
        cut.addName(term.nameZh.toStdString());
        // Spellings that ship are for reading texts: many mean the term in its vocabulary only.
        for (const QString &spelling : shippedTerm(term.code) != nullptr ? QStringList() : term.also)
            cut.addName(spelling.toStdString());
        place->second = {m_lists++, facetword::term(term.code.toStdString()) + ' ' + std::string(cut.words())};
    }
    return place->second;
}

/// The facets that an asset shares with most others.
const WordList &AssetWords::ofState(const AssetTexts &asset)
{
    m_key.clear();
    const auto add = [this](std::string_view word) {
        m_key += word;
        m_key += ' ';
    };
    add(asset.archived ? facetword::archived : facetword::live);
    if (asset.curated)
        add(facetword::curated);
    if (asset.hasPicture)
        add(facetword::picture);
    add(facetword::institution(asset.institution));
    add(facetword::kind(asset.kind));
    const auto [place, isNew] = m_known.try_emplace(m_key);
    if (isNew)
        place->second = {m_lists++, m_key};
    return place->second;
}

void AssetWords::of(const AssetTexts &asset, Taker &taker)
{
    m_cut.clear();
    m_cut.addNumber(asset.accessionNumber);
    m_cut.addTitle(asset.titleEn);
    m_cut.addTitle(asset.titleZh);
    taker.words(m_cut.words(), true);
    m_cut.clear();
    m_cut.addText(asset.inscription);
    m_cut.addText(asset.description);
    taker.words(m_cut.words(), false);
    for (const auto &[kind, text] :
         {std::pair('c', asset.creator), {'p', asset.period}, {'m', asset.material}, {'o', asset.place}}) {
        if (!text.empty())
            taker.list(remembered(kind, text));
    }

    m_found.clear();
    recogniseInTitle(asset.titleEn, m_found);
    recogniseInTitle(asset.titleZh, m_found);
    for (const Term *term : m_found)
        taker.list(ofTerm(*term));
    for (const std::string_view code : asset.terms) {
        const Term *given = m_book->find(QString::fromUtf8(code.data(), qsizetype(code.size())));
        for (; given != nullptr; given = m_book->above(*given))
            taker.list(ofTerm(*given));
        taker.facet(facetword::term(code));
    }

    taker.list(ofState(asset));
    if (!asset.rightsStatement.empty())
        taker.facet(facetword::rights(asset.rightsStatement));
    eachColour(asset.colours, [&taker](std::string_view code) { taker.facet(facetword::colour(code)); });
}

} // namespace lianming

#include "core/drafting/documentcodes.h"

#include "core/base/nametable.h"
#include "core/rights/pathcatalog.h"

namespace lianming {

namespace {

NameLanguage namesOf(const Words &w)
{
    return w.isChinese() ? NameLanguage::Chinese : NameLanguage::English;
}

QString countryName(const Words &w, const QString &code)
{
    if (code == u"CN")
        return w({u"mainland China", u"中国大陆"});
    if (code == u"TW" && w.isChinese())
        return QStringLiteral("中国台湾地区");
    const CodeName *known = territoryEntry(code.toStdString());
    return known == nullptr ? code : known->name(namesOf(w));
}

/// "online: marketplaces: Tmall": from the widest to the narrowest.
QString pathName(const Words &w, PathTree tree, const QString &code)
{
    QStringList words;
    qsizetype slash = -1;
    do {
        slash = code.indexOf(u'/', slash + 1);
        const QString above = slash < 0 ? code : code.first(slash);
        const QString word = segmentName(tree, above.toStdString(), namesOf(w));
        words.append(word.isEmpty() ? above.section(u'/', -1) : word);
    } while (slash >= 0);
    return words.join(w.isChinese() ? QStringLiteral("：") : QStringLiteral(": "));
}

template<class Name>
QString namesInList(const Words &w, const std::vector<std::string> &codes, Name name)
{
    QStringList out;
    for (const std::string &code : codes)
        out.append(name(w, QString::fromStdString(code)));
    return w.list(out);
}

} // namespace

QString territoryName(const Words &w, const QString &code)
{
    if (code == u"WORLD")
        return w({u"the whole world", u"全世界"});
    const CodeName *known = territoryEntry(code.toStdString());
    if (known != nullptr && known->kind == CodeName::Kind::WrittenAs)
        return territoryName(w, QString::fromUtf8(known->parent.data(), qsizetype(known->parent.size())));
    const QString country = code.section(u'-', 0, 0);
    if (country.size() != 2 || code == u"EU")
        return code;
    if (country == code)
        return countryName(w, code);
    const QString part = known == nullptr ? code : known->name(namesOf(w));
    if (country == u"CN") // no mainland beside a province's name
        return known == nullptr ? code : w({u"%1 (China)", u"%1"}, {part});
    return w({u"%1 (%2)", u"%2%1"}, {part, countryName(w, country)});
}

QString channelName(const Words &w, const QString &code)
{
    return code == u"*" ? w({u"all sales channels", u"全部销售渠道"}) : pathName(w, PathTree::Channels, code);
}

QString categoryName(const Words &w, const QString &code)
{
    if (code == u"*")
        return w({u"goods of every kind", u"全部商品类别"});
    const QStringList parts = code.split(u'/');
    if (parts.size() < 2 || parts.first() != u"nice")
        return pathName(w, PathTree::Categories, code);
    const QString name =
        segmentName(PathTree::Categories, QStringLiteral("nice/%1").arg(parts[1]).toStdString(), namesOf(w));
    const QString niceClass = name.isEmpty() ? w({u"class %1", u"第%1类"}, {parts[1]})
                                             : w({u"class %1 (%2)", u"第%1类（%2）"}, {parts[1], name});
    if (parts.size() == 2)
        return niceClass;
    QStringList words{niceClass};
    for (qsizetype i = 2; i < parts.size(); ++i) {
        const QString word = segmentName(PathTree::Categories, parts.first(i + 1).join(u'/').toStdString(), namesOf(w));
        words.append(word.isEmpty() ? parts[i] : word);
    }
    return words.join(w.isChinese() ? QStringLiteral("：") : QStringLiteral(": "));
}

QString territoryNames(const Words &w, const std::vector<std::string> &codes)
{
    return namesInList(w, codes, territoryName);
}

QString channelNames(const Words &w, const std::vector<std::string> &codes)
{
    return namesInList(w, codes, channelName);
}

QString categoryNames(const Words &w, const std::vector<std::string> &codes)
{
    return namesInList(w, codes, categoryName);
}

} // namespace lianming

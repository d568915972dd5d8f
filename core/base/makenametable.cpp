// Makes the table of names that core/base/nametable.h reads, while Lianming is being built: countries and their
// subdivisions from Debian's iso-codes (JSON and the Chinese gettext catalogue), countries' short names and continents
// from ICU, and what resources/codes adds. Folding and pinyin are done here, because the tables that do it take a fifth
// of a second to make, which nobody should wait for who opens a list of countries.
#include "core/base/textfold.h"

#include <QFile>
#include <QHash>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <cstdio>
#include <stdexcept>
#include <unicode/locid.h>
#include <unicode/region.h>

using namespace lianming;

namespace {

struct Names {
    QString code;
    QString english;
    QString chinese;
    QStringList words; ///< further words that find it
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("cannot read " + path.toStdString());
    return file.readAll();
}

nlohmann::json listOf(const QString &folder, const char *standard)
{
    const QByteArray text = contentOf(QStringLiteral("%1/iso_%2.json").arg(folder, QString::fromLatin1(standard)));
    return nlohmann::json::parse(text.toStdString()).at(standard);
}

QString member(const nlohmann::json &entry, const char *name)
{
    const auto found = entry.find(name);
    return found == entry.end() ? QString() : QString::fromStdString(found->get<std::string>());
}

/// The translations of a gettext catalogue in its binary form (GNU gettext manual, "The Format of GNU MO Files"), of
/// the byte order of this machine. Empty where there is none: some small installations leave translations out.
QHash<QString, QString> catalogue(const QString &path)
{
    QHash<QString, QString> out;
    if (!QFile::exists(path)) {
        std::fprintf(stderr, "warning: %s is missing: subdivisions outside China get no Chinese names\n",
                     qPrintable(path));
        return out;
    }
    const QByteArray bytes = contentOf(path);
    const auto number = [&bytes](quint32 place) {
        quint32 value = 0;
        if (qsizetype(place) + 4 > bytes.size())
            throw std::runtime_error("a gettext catalogue is cut off");
        memcpy(&value, bytes.constData() + place, 4);
        return value;
    };
    const auto text = [&](quint32 place) {
        return QString::fromUtf8(bytes.mid(number(place + 4), number(place)));
    };
    constexpr quint32 magic = 0x950412de;
    if (number(0) != magic)
        throw std::runtime_error("not a gettext catalogue: " + path.toStdString());
    for (quint32 i = 1; i < number(8); ++i) // the first is the catalogue's own head
        out.insert(text(number(12) + 8 * i), text(number(16) + 8 * i));
    return out;
}

QString icuName(const QString &code, const char *language)
{
    icu::UnicodeString name;
    icu::Locale("", code.toLatin1().constData()).getDisplayCountry(icu::Locale(language), name);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

QString continentOf(const QString &country)
{
    UErrorCode status = U_ZERO_ERROR;
    const icu::Region *region = icu::Region::getInstance(country.toLatin1().constData(), status);
    const icu::Region *continent = U_SUCCESS(status) && region ? region->getContainingRegion(URGN_CONTINENT) : nullptr;
    return continent ? u'@' + QString::fromLatin1(continent->getRegionCode()) : QString();
}

/// "|cn gs|gansu|甘肃省|gansusheng|~gss|": what the entry is found by, folded, each once; initials behind "~".
QString keysOf(const Names &names)
{
    QStringList keys{foldedText(names.code)};
    const auto add = [&keys](const QString &name) {
        const Pinyin pinyin = pinyinOf(name);
        keys << foldedText(name) << pinyin.whole;
        if (!pinyin.initials.isEmpty())
            keys << u'~' + pinyin.initials;
    };
    add(names.english);
    add(names.chinese);
    for (const QString &word : names.words)
        add(word);
    keys.removeAll(QString());
    keys.removeDuplicates();
    return u'|' + keys.join(u'|') + u'|';
}

class Table
{
public:
    void add(char kind, const Names &names, const QString &parent)
    {
        m_text += QChar::fromLatin1(kind);
        for (const QString &field : {names.code, parent, names.english, names.chinese, keysOf(names)})
            m_text += u'\t' + field;
        m_text += u'\n';
    }
    void addWrittenAs(const QString &code, const QString &as)
    {
        m_text += QStringLiteral("X\t%1\t%2\t\t\t\n").arg(code, as);
    }
    [[nodiscard]] QByteArray bytes() const { return m_text.toUtf8(); }

private:
    QString m_text;
};

QList<Names> ownNames(const QString &path)
{
    QList<Names> out;
    for (const QString &line : QString::fromUtf8(contentOf(path)).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'\t');
        out.append(
            {fields.value(0), fields.value(1), fields.value(2), fields.value(3).split(u';', Qt::SkipEmptyParts)});
    }
    return out;
}

/// "Wales [Cymru GB-CYM]" → "Wales", and what the brackets hold becomes a word that finds it.
Names subdivisionNames(const nlohmann::json &entry, const QHash<QString, QString> &chinese)
{
    Names out;
    out.code = member(entry, "code");
    const QString whole = member(entry, "name");
    out.english = whole.section(u'[', 0, 0).section(QStringLiteral(" ("), 0, 0).trimmed();
    out.chinese = chinese.value(whole);
    if (whole != out.english)
        out.words.append(whole.mid(out.english.size()));
    return out;
}

void addTerritories(Table &table, const QString &json, const QString &translations, const QString &own)
{
    QHash<QString, Names> better;
    QHash<QString, QString> writtenAs;
    for (const Names &names : ownNames(own + QStringLiteral("/territories.tsv"))) {
        if (names.english.startsWith(u'='))
            writtenAs.insert(names.code, names.english.mid(1));
        else
            better.insert(names.code, names);
    }
    const auto improved = [&better](Names names) {
        const auto found = better.constFind(names.code);
        if (found == better.cend())
            return names;
        names.words << names.english << names.chinese << found->words;
        names.english = found->english;
        names.chinese = found->chinese;
        return names;
    };
    const QString world = QStringLiteral("WORLD");
    table.add('T', improved({world, {}, {}, {}}), {});
    table.add('R', improved({QStringLiteral("EU"), {}, {}, {}}), world);
    for (const char *continent : {"142", "150", "019", "002", "009"}) {
        const QString code = QString::fromLatin1(continent);
        table.add('G', {u'@' + code, icuName(code, "en"), icuName(code, "zh_CN"), {}}, world);
    }
    const auto countries = catalogue(translations + QStringLiteral("/iso_3166-1.mo"));
    for (const auto &entry : listOf(json, "3166-1")) {
        Names names;
        names.code = member(entry, "alpha_2");
        names.english = icuName(names.code, "en");
        names.chinese = icuName(names.code, "zh_CN");
        for (const char *name : {"name", "common_name", "official_name"}) {
            const QString word = member(entry, name);
            names.words << word << countries.value(word);
        }
        names.words << member(entry, "alpha_3");
        table.add('T', improved(names), continentOf(names.code));
    }
    const auto subdivisions = catalogue(translations + QStringLiteral("/iso_3166-2.mo"));
    for (const auto &entry : listOf(json, "3166-2")) {
        const Names names = improved(subdivisionNames(entry, subdivisions));
        if (const QString as = writtenAs.value(names.code); !as.isEmpty())
            table.addWrittenAs(names.code, as);
        else
            table.add('T', names, names.code.section(u'-', 0, 0));
    }
}

void addPaths(Table &table, char kind, const QString &file)
{
    for (const Names &names : ownNames(file))
        table.add(names.code.startsWith(u'/') ? 'P' : kind, names, {});
}

} // namespace

/// makenametable JSON-FOLDER GETTEXT-FOLDER OWN-FOLDER OUTPUT
int main(int argc, char **argv)
{
    try {
        if (argc != 5)
            throw std::runtime_error("four arguments are needed");
        const QString own = QString::fromLocal8Bit(argv[3]);
        Table table;
        addTerritories(table, QString::fromLocal8Bit(argv[1]), QString::fromLocal8Bit(argv[2]), own);
        addPaths(table, 'C', own + QStringLiteral("/categories.tsv"));
        addPaths(table, 'H', own + QStringLiteral("/channels.tsv"));
        addPaths(table, 'A', own + QStringLiteral("/rights.tsv"));
        QFile out(QString::fromLocal8Bit(argv[4]));
        if (!out.open(QIODevice::WriteOnly) || out.write(table.bytes()) < 0)
            throw std::runtime_error("cannot write the table");
        return 0;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "makenametable: %s\n", error.what());
        return 1;
    }
}

#include "ui/text/codewords.h"

#include "ui/text/format.h"

#include <QCoreApplication>

#include <array>

#include <unicode/locid.h>

namespace lianming {

namespace {

class CodeWords
{
    Q_DECLARE_TR_FUNCTIONS(CodeWords)
};

/// The goods classes of the Nice Classification in a word or two, by number; not the official headings.
QString classText(int number)
{
    static constexpr std::array<const char *, 35> names{
        nullptr,
        QT_TRANSLATE_NOOP("CodeWords", "Chemicals"),
        QT_TRANSLATE_NOOP("CodeWords", "Paints"),
        QT_TRANSLATE_NOOP("CodeWords", "Cosmetics"),
        QT_TRANSLATE_NOOP("CodeWords", "Oils and candles"),
        QT_TRANSLATE_NOOP("CodeWords", "Pharmaceuticals"),
        QT_TRANSLATE_NOOP("CodeWords", "Metal goods"),
        QT_TRANSLATE_NOOP("CodeWords", "Machines"),
        QT_TRANSLATE_NOOP("CodeWords", "Hand tools"),
        QT_TRANSLATE_NOOP("CodeWords", "Electronics"),
        QT_TRANSLATE_NOOP("CodeWords", "Medical devices"),
        QT_TRANSLATE_NOOP("CodeWords", "Lamps and appliances"),
        QT_TRANSLATE_NOOP("CodeWords", "Vehicles"),
        QT_TRANSLATE_NOOP("CodeWords", "Fireworks"),
        QT_TRANSLATE_NOOP("CodeWords", "Jewellery"),
        QT_TRANSLATE_NOOP("CodeWords", "Musical instruments"),
        QT_TRANSLATE_NOOP("CodeWords", "Paper goods"),
        QT_TRANSLATE_NOOP("CodeWords", "Rubber and plastics"),
        QT_TRANSLATE_NOOP("CodeWords", "Leather goods"),
        QT_TRANSLATE_NOOP("CodeWords", "Building materials"),
        QT_TRANSLATE_NOOP("CodeWords", "Furniture"),
        QT_TRANSLATE_NOOP("CodeWords", "Household ware"),
        QT_TRANSLATE_NOOP("CodeWords", "Ropes and tents"),
        QT_TRANSLATE_NOOP("CodeWords", "Yarns"),
        QT_TRANSLATE_NOOP("CodeWords", "Textiles"),
        QT_TRANSLATE_NOOP("CodeWords", "Clothing"),
        QT_TRANSLATE_NOOP("CodeWords", "Haberdashery"),
        QT_TRANSLATE_NOOP("CodeWords", "Carpets"),
        QT_TRANSLATE_NOOP("CodeWords", "Toys and games"),
        QT_TRANSLATE_NOOP("CodeWords", "Foods"),
        QT_TRANSLATE_NOOP("CodeWords", "Tea, coffee and pastry"),
        QT_TRANSLATE_NOOP("CodeWords", "Plants and seeds"),
        QT_TRANSLATE_NOOP("CodeWords", "Beers and soft drinks"),
        QT_TRANSLATE_NOOP("CodeWords", "Wines and spirits"),
        QT_TRANSLATE_NOOP("CodeWords", "Tobacco"),
    };
    return number > 0 && number < int(names.size()) ? CodeWords::tr(names.at(size_t(number))) : QString();
}

QString channelWord(const QString &segment)
{
    static constexpr std::array<std::pair<const char *, const char *>, 12> words{{
        {"online", QT_TRANSLATE_NOOP("CodeWords", "Online")},
        {"retail", QT_TRANSLATE_NOOP("CodeWords", "Shops")},
        {"wholesale", QT_TRANSLATE_NOOP("CodeWords", "Wholesale")},
        {"marketplace", QT_TRANSLATE_NOOP("CodeWords", "Marketplace")},
        {"own-shop", QT_TRANSLATE_NOOP("CodeWords", "Own shop")},
        {"live-stream", QT_TRANSLATE_NOOP("CodeWords", "Live stream")},
        {"museum-shop", QT_TRANSLATE_NOOP("CodeWords", "Museum shop")},
        {"department-store", QT_TRANSLATE_NOOP("CodeWords", "Department store")},
        {"tmall", QT_TRANSLATE_NOOP("CodeWords", "Tmall")},
        {"jd", QT_TRANSLATE_NOOP("CodeWords", "JD")},
        {"douyin", QT_TRANSLATE_NOOP("CodeWords", "Douyin")},
        {"*", QT_TRANSLATE_NOOP("CodeWords", "All channels")},
    }};
    for (const auto &[code, text] : words) {
        if (segment == QLatin1StringView(code))
            return CodeWords::tr(text);
    }
    return segment;
}

const QString below = QStringLiteral(" › ");

template<class Text>
QString joined(const QStringList &codes, Text text)
{
    QStringList out;
    for (const QString &code : codes)
        out.append(text(code));
    return out.join(isChinese() ? QStringLiteral("、") : QStringLiteral(", "));
}

QStringList asList(const std::vector<std::string> &codes)
{
    QStringList out;
    for (const std::string &code : codes)
        out.append(QString::fromStdString(code));
    return out;
}

} // namespace

QString territoryText(const QString &code)
{
    if (code == u"WORLD")
        return CodeWords::tr("Worldwide");
    const QString country = code.section(u'-', 0, 0);
    if (country.size() != 2)
        return code;
    icu::UnicodeString name;
    const icu::Locale shown(isChinese() ? "zh_CN" : "en");
    icu::Locale("", country.toLatin1().constData()).getDisplayCountry(shown, name);
    const QString text(reinterpret_cast<const QChar *>(name.getBuffer()), name.length());
    if (text.isEmpty() || text == country)
        return code;
    return country == code ? text
                           : (isChinese() ? QStringLiteral("%1（%2）") : QStringLiteral("%1 (%2)")).arg(text, code);
}

QString channelText(const QString &code)
{
    QStringList words;
    for (const QString &segment : code.split(u'/'))
        words.append(channelWord(segment));
    return words.join(below);
}

QString categoryText(const QString &code)
{
    if (code == u"*")
        return CodeWords::tr("All products");
    QStringList parts = code.split(u'/');
    if (parts.size() < 2 || parts.first() != u"nice")
        return parts.join(below);
    const QString name = classText(parts.at(1).toInt());
    parts[1] = name.isEmpty() ? CodeWords::tr("Class %1").arg(parts.at(1))
                              : CodeWords::tr("Class %1 %2").arg(parts.at(1), name);
    return parts.mid(1).join(below);
}

QString territoriesText(const QStringList &codes)
{
    return joined(codes, territoryText);
}

QString territoriesText(const std::vector<std::string> &codes)
{
    return territoriesText(asList(codes));
}

QString channelsText(const QStringList &codes)
{
    return joined(codes, channelText);
}

QString channelsText(const std::vector<std::string> &codes)
{
    return channelsText(asList(codes));
}

QString categoriesText(const QStringList &codes)
{
    return joined(codes, categoryText);
}

QString categoriesText(const std::vector<std::string> &codes)
{
    return categoriesText(asList(codes));
}

} // namespace lianming

#include "core/vocabulary/shippedterms.h"

#include "core/base/error.h"

#include <QFile>

namespace lianming {

namespace {

struct Tables {
    std::vector<ShippedTerm> terms;
    std::vector<std::pair<Vocabulary, QString>> deceptive;
};

Spelling spellingOf(QStringView written)
{
    const QChar mark = written.isEmpty() ? QChar() : written.front();
    const auto rest = written.mid(1).toString();
    if (mark == u'=')
        return {rest, Spelling::Use::Alone};
    if (mark == u'?')
        return {rest, Spelling::Use::BelowParent};
    if (mark == u'~')
        return {rest, Spelling::Use::Typed};
    return {written.toString(), Spelling::Use::Anywhere};
}

/// Fields: code, parent, (from, to,) English, Chinese, further spellings.
ShippedTerm termOf(Vocabulary vocabulary, const QStringList &fields)
{
    ShippedTerm out;
    qsizetype at = 0;
    out.term.vocabulary = vocabulary;
    out.term.code = fields.value(at++);
    out.term.parent = fields.value(at++);
    if (vocabulary == Vocabulary::Period) {
        out.from = fields.value(at++).toInt();
        out.to = fields.value(at++).toInt();
    }
    const auto name = [&](const QString &written) {
        out.spellings.push_back(spellingOf(written));
        return out.spellings.back().text;
    };
    out.term.nameEn = name(fields.value(at++));
    out.term.nameZh = name(fields.value(at++));
    for (const QString &spelling : fields.value(at).split(u';', Qt::SkipEmptyParts))
        out.term.also.append(name(spelling));
    return out;
}

void read(Tables &tables, Vocabulary vocabulary, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "A vocabulary is missing"));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList fields = line.split(u'\t');
        if (fields.first() != u'-') {
            tables.terms.push_back(termOf(vocabulary, fields));
            continue;
        }
        for (const QString &word : fields.value(1).split(u';', Qt::SkipEmptyParts))
            tables.deceptive.emplace_back(vocabulary, word);
    }
}

/// "period.century.18", "period.century.bc3": from the 40th century BC on, below one head.
void addCenturies(std::vector<ShippedTerm> &terms)
{
    static constexpr int first = -40;
    static constexpr int last = 21;
    const QString head = QStringLiteral("period.century");
    terms.push_back({{head, {}, QStringLiteral("Centuries"), QStringLiteral("世纪"), {}, Vocabulary::Period}, {}});
    const auto ordinal = [](int n) {
        const int tens = n % 100 / 10;
        const char *ending = tens != 1 && n % 10 == 1   ? "st"
                             : tens != 1 && n % 10 == 2 ? "nd"
                             : tens != 1 && n % 10 == 3 ? "rd"
                                                        : "th";
        return QString::number(n) + QLatin1StringView(ending);
    };
    for (int century = first; century <= last; ++century) {
        if (century == 0)
            continue;
        const int n = qAbs(century);
        const bool bc = century < 0;
        ShippedTerm out;
        out.term = {head + (bc ? QStringLiteral(".bc%1") : QStringLiteral(".%1")).arg(n),
                    head,
                    ordinal(n) + (bc ? QStringLiteral(" century BC") : QStringLiteral(" century")),
                    (bc ? QStringLiteral("公元前%1世纪") : QStringLiteral("%1世纪")).arg(n),
                    {},
                    Vocabulary::Period};
        out.from = bc ? -100 * n : 100 * (n - 1) + 1;
        out.to = bc ? out.from + 99 : 100 * n;
        out.spellings = {{out.term.nameEn, Spelling::Use::Typed}, {out.term.nameZh, Spelling::Use::Typed}};
        terms.push_back(std::move(out));
    }
}

const Tables &tables()
{
    static const Tables made = [] {
        Tables out;
        out.terms.reserve(2000);
        const QString folder = QStringLiteral(":/lianming/vocabulary/");
        read(out, Vocabulary::Period, folder + QStringLiteral("periods.tsv"));
        addCenturies(out.terms);
        read(out, Vocabulary::Material, folder + QStringLiteral("materials.tsv"));
        read(out, Vocabulary::Motif, folder + QStringLiteral("motifs.tsv"));
        read(out, Vocabulary::Theme, folder + QStringLiteral("themes.tsv"));
        return out;
    }();
    return made;
}

} // namespace

const std::vector<ShippedTerm> &termTables()
{
    return tables().terms;
}

const std::vector<std::pair<Vocabulary, QString>> &deceptiveWords()
{
    return tables().deceptive;
}

} // namespace lianming

#include "core/base/nametable.h"

#include "core/base/error.h"
#include "core/base/textfold.h"

#include <QFile>

#include <unordered_map>

namespace lianming {

namespace {

struct NameTable {
    QByteArray text;
    std::vector<CodeName> names;
    std::unordered_map<std::string_view, size_t> territories;
};

NameTable readNames()
{
    NameTable out;
    QFile file(QStringLiteral(":/lianming/codes/names.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(Error::Kind::Internal, QT_TRANSLATE_NOOP("core", "The table of names is missing"));
    out.text = file.readAll();
    constexpr size_t about = 5600;
    out.names.reserve(about);
    std::string_view rest(out.text.constData(), size_t(out.text.size()));
    while (!rest.empty()) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const auto field = [&line] {
            const std::string_view text = line.substr(0, line.find('\t'));
            line.remove_prefix(std::min(line.size(), text.size() + 1));
            return text;
        };
        CodeName name{};
        name.kind = CodeName::Kind(field().front());
        name.code = field();
        name.parent = field();
        name.english = field();
        name.chinese = field();
        name.keys = field();
        out.names.push_back(name);
    }
    using Kind = CodeName::Kind;
    out.territories.reserve(about);
    for (size_t i = 0; i < out.names.size(); ++i) {
        const Kind kind = out.names[i].kind;
        if (kind == Kind::Territory || kind == Kind::Group || kind == Kind::Region || kind == Kind::WrittenAs)
            out.territories.emplace(out.names[i].code, i);
    }
    return out;
}

const NameTable &nameTable()
{
    static const NameTable table = readNames();
    return table;
}

/// What foldedText() does, short of traditional characters, whose tables are slow to make.
QString quicklyFolded(QStringView text)
{
    QString out;
    const QString parts = text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    for (const QChar c : parts) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        out += c.isLetterOrNumber() || c.isSurrogate() ? c : QLatin1Char(' ');
    }
    return out.simplified();
}

bool beginsWord(std::string_view keys, std::string_view word)
{
    for (size_t at = keys.find(word); at != std::string_view::npos; at = keys.find(word, at + 1)) {
        if (at > 0 && (keys[at - 1] == '|' || keys[at - 1] == ' '))
            return true;
    }
    return false;
}

} // namespace

QString CodeName::name(NameLanguage language) const
{
    const std::string_view text = language == NameLanguage::Chinese && !chinese.empty() ? chinese : english;
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

const std::vector<CodeName> &codeNames()
{
    return nameTable().names;
}

const CodeName *territoryEntry(std::string_view code)
{
    const NameTable &table = nameTable();
    const auto found = table.territories.find(code);
    return found == table.territories.end() ? nullptr : &table.names[found->second];
}

std::string codeKeys(const QStringList &names)
{
    QStringList keys;
    for (const QString &name : names) {
        keys.append(foldedText(name));
        if (hasHan(name.toStdString())) {
            const Pinyin pinyin = pinyinOf(name);
            keys << pinyin.whole;
            if (!pinyin.initials.isEmpty())
                keys << u'~' + pinyin.initials;
        }
    }
    keys.removeAll(QString());
    keys.removeDuplicates();
    return (u'|' + keys.join(u'|') + u'|').toStdString();
}

CodeQuery::CodeQuery(QStringView typed, bool thorough)
{
    constexpr qsizetype longest = 100;
    const QStringView text = typed.left(longest).trimmed();
    m_code = text.toString().toUpper().toStdString();
    m_path = text.toString().toLower().toStdString();
    m_hasHan = lianming::hasHan(m_path);
    const QString folded = thorough ? foldedText(text) : quicklyFolded(text);
    m_text = folded.toStdString();
    m_atStart = '|' + m_text;
    m_atWord = ' ' + m_text;
    m_initials = "|~" + m_text;
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    m_words.reserve(size_t(words.size()));
    for (const QString &word : words)
        m_words.push_back(word.toStdString());
    if (m_words.size() > 1)
        m_together = '|' + QString(folded).remove(u' ').toStdString();
}

std::optional<int> CodeQuery::rank(std::string_view code, std::string_view keys) const
{
    if (code == m_code || code == m_path)
        return 0;
    if (m_text.empty())
        return std::nullopt;
    // One look decides for nearly all of the thousands of names.
    if (keys.find(m_text) == std::string_view::npos)
        return !m_together.empty() && keys.find(m_together) != std::string_view::npos ? std::optional(2) : std::nullopt;
    bool begins = false;
    for (size_t at = keys.find(m_atStart); at != std::string_view::npos; at = keys.find(m_atStart, at + 1)) {
        if (keys[at + m_atStart.size()] == '|')
            return 1;
        begins = true;
    }
    if (begins)
        return 2;
    const size_t initials = m_text.size() > 1 ? keys.find(m_initials) : std::string_view::npos;
    const bool hasInitials = initials != std::string_view::npos;
    if (keys.find(m_atWord) != std::string_view::npos || (hasInitials && keys[initials + m_initials.size()] == '|'))
        return 3;
    constexpr size_t fewLetters = 3;
    return hasInitials || m_hasHan || m_text.size() >= fewLetters ? std::optional(4) : std::nullopt;
}

bool CodeQuery::matchesWords(std::string_view keys, std::string_view above) const
{
    if (m_words.size() < 2)
        return false;
    bool own = false;
    for (const std::string &word : m_words) {
        const bool here = beginsWord(keys, word);
        own = own || here;
        if (!here && !beginsWord(above, word))
            return false;
    }
    return own;
}

} // namespace lianming

#include "core/base/json.h"

#include "core/base/inputfile.h"

#include <QFile>

#include <optional>
#include <set>
#include <vector>

namespace lianming {

namespace {

constexpr int deepest = 64;

} // namespace

Json parseJson(const QByteArray &bytes, const QString &file)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "%1: starts with a byte-order mark; save it without one"), {file});
    bool tooDeep = false;
    std::optional<std::string> twice;
    std::vector<std::set<std::string, std::less<>>> names; // of the objects that are open
    const auto examine = [&](int depth, Json::parse_event_t event, Json &name) {
        using Event = Json::parse_event_t;
        tooDeep = tooDeep || depth > deepest;
        if (event == Event::object_start)
            names.emplace_back();
        else if (event == Event::object_end)
            names.pop_back();
        else if (event == Event::key && !names.back().insert(name.get_ref<const std::string &>()).second && !twice)
            twice = name.get<std::string>();
        return !tooDeep;
    };
    try {
        Json parsed = Json::parse(bytes.constData(), bytes.constData() + bytes.size(), examine);
        // Which of the two is meant nobody can know.
        if (twice)
            throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: \"%2\" stands twice in one object"),
                        {file, QString::fromStdString(*twice)});
        if (!tooDeep)
            return parsed;
    } catch (const Json::parse_error &error) {
        const auto line = 1
                          + QByteArrayView(bytes)
                                .first(std::min<qsizetype>(qsizetype(error.byte), bytes.size()))
                                .toByteArray()
                                .count('\n');
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: line %2: not JSON"),
                    {file, QString::number(line)});
    } catch (const Json::out_of_range &) {
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: a number is too large"), {file});
    }
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: nested too deeply"), {file});
}

Json readJsonFile(const QString &path, qint64 limit)
{
    QFile file(path);
    openToRead(file);
    if (file.size() > limit)
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: larger than %2 bytes"),
                    {path, QString::number(limit)});
    return parseJson(file.readAll(), path);
}

JsonNode JsonNode::member(const char *key) const
{
    const QString below = m_path.isEmpty() ? QString::fromUtf8(key) : m_path + u'.' + QString::fromUtf8(key);
    if (!isPresent())
        return {nullptr, m_file, below};
    if (!m_value->is_object())
        fail(QT_TRANSLATE_NOOP("core", "must be an object"));
    const auto found = m_value->find(key);
    return {found == m_value->end() ? nullptr : &*found, m_file, below};
}

std::vector<JsonNode> JsonNode::items() const
{
    std::vector<JsonNode> out;
    if (!isPresent())
        return out;
    if (!m_value->is_array())
        fail(QT_TRANSLATE_NOOP("core", "must be a list"));
    out.reserve(m_value->size());
    for (size_t i = 0; i < m_value->size(); ++i)
        out.push_back(JsonNode(&(*m_value)[i], m_file, QStringLiteral("%1[%2]").arg(m_path).arg(i)));
    return out;
}

std::vector<std::pair<std::string, JsonNode>> JsonNode::members() const
{
    std::vector<std::pair<std::string, JsonNode>> out;
    if (!isPresent())
        return out;
    if (!m_value->is_object())
        fail(QT_TRANSLATE_NOOP("core", "must be an object"));
    for (auto it = m_value->begin(); it != m_value->end(); ++it)
        out.emplace_back(it.key(), JsonNode(&it.value(), m_file, m_path + u'.' + QString::fromStdString(it.key())));
    return out;
}

std::string JsonNode::string() const
{
    require();
    if (!m_value->is_string())
        fail(QT_TRANSLATE_NOOP("core", "must be a string"));
    return m_value->get<std::string>();
}

qint64 JsonNode::integer() const
{
    require();
    const bool fits =
        m_value->is_number_integer()
        && (!m_value->is_number_unsigned() || m_value->get<quint64>() <= quint64(std::numeric_limits<qint64>::max()));
    if (!fits)
        fail(QT_TRANSLATE_NOOP("core", "must be a whole number"));
    return m_value->get<qint64>();
}

bool JsonNode::boolean() const
{
    require();
    if (!m_value->is_boolean())
        fail(QT_TRANSLATE_NOOP("core", "must be true or false"));
    return m_value->get<bool>();
}

void JsonNode::require() const
{
    if (!isPresent())
        fail(QT_TRANSLATE_NOOP("core", "is missing"));
}

void JsonNode::fail(const char *text, const QStringList &args) const
{
    // One template for all places keeps the form "file: place: complaint"; the complaint is filled in English here and
    // stays so, for these documents are written by programs and read by those who write them.
    const QString complaint = Message{text, args}.english();
    if (m_path.isEmpty())
        throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: %2"), {m_file, complaint});
    throw Error(Error::Kind::BadInput, QT_TRANSLATE_NOOP("core", "%1: %2: %3"), {m_file, m_path, complaint});
}

} // namespace lianming

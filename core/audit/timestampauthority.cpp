#include "core/audit/timestampauthority.h"

#include "core/audit/certificates.h"
#include "core/audit/journal.h"
#include "core/base/json.h"

#include <QRegularExpression>
#include <QUrl>

#include <curl/curl.h>
#include <openssl/rand.h>

#include <limits>
#include <memory>
#include <mutex>

namespace lianming {

namespace {

struct FreeCurl {
    void operator()(CURL *curl) const { curl_easy_cleanup(curl); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// One question while it is on its way.
struct OpenQuestion {
    QByteArray heard;
    qint64 limit = 0;
    bool isTooMuch = false;
    const Progress *progress = nullptr;
};

size_t takeBytes(char *bytes, size_t size, size_t count, void *question)
{
    auto &q = *static_cast<OpenQuestion *>(question);
    const size_t length = size * count;
    if (q.heard.size() + qint64(length) > q.limit) {
        q.isTooMuch = true;
        return 0;
    }
    q.heard.append(bytes, qsizetype(length));
    return length;
}

int watchQuestion(void *question, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    const auto &q = *static_cast<OpenQuestion *>(question);
    return q.progress && q.progress->isCancelled() ? 1 : 0;
}

CURL *newCurl()
{
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
    return curl_easy_init();
}

[[noreturn]] void refuseAnswer(const char *text, const QStringList &args)
{
    throw Error(Error::Kind::Unavailable, text, args);
}

QByteArray freshNonce()
{
    QByteArray nonce(8, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(nonce.data()), int(nonce.size())) != 1)
        throw Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "This computer gives no random numbers."));
    return nonce;
}

} // namespace

void requireUsable(const TimeAuthority &authority)
{
    const QUrl url(authority.url, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty()
        || (url.scheme() != u"http" && url.scheme() != u"https"))
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "\"%1\" is no address of a time-stamping authority: give one that begins "
                                              "with http:// or https://, without a user's name."),
                    {authority.url});
    static const QRegularExpression dotted(QStringLiteral("^[0-2](\\.(0|[1-9][0-9]{0,18})){1,30}$"));
    if (!authority.policy.isEmpty()) {
        if (!dotted.match(authority.policy).hasMatch())
            throw Error(Error::Kind::BadInput,
                        QT_TRANSLATE_NOOP("core", "\"%1\" is no policy of the form 1.3.6.1.4.1.4146.2.3."),
                        {authority.policy});
        (void)timestampRequest(QByteArray(32, '\0'), {}, authority.policy);
    }
    bool hasRoot = false;
    for (const CertificateFacts &facts : certificateFacts(authority.trusted, QStringLiteral("CA")))
        hasRoot = hasRoot || (facts.isRoot && facts.isAuthority);
    if (!hasRoot)
        throw Error(Error::Kind::BadInput,
                    QT_TRANSLATE_NOOP("core", "Among the trusted certificates is no root: add the certificate that is "
                                              "signed by itself."));
    if (!authority.chain.trimmed().isEmpty())
        (void)certificateFacts(authority.chain, QStringLiteral("chain"));
}

QList<TimeAuthority> storedTimeAuthorities(Connection &db)
{
    const auto stored = Statement(db, QStringLiteral("SELECT value FROM setting WHERE name = ?"))
                            .bind(timeAuthoritiesSetting)
                            .one<QString>();
    if (!stored)
        return {};
    const QString place = QStringLiteral("setting time_authorities");
    const Json json = parseJson(stored->toUtf8(), place);
    QList<TimeAuthority> out;
    for (const JsonNode &node : JsonNode(json, place).items()) {
        const auto text = [&node](const char *key) {
            return QByteArray::fromStdString(node.member(key).string());
        };
        out.append({QString::fromUtf8(text("url")), QString::fromUtf8(text("policy")), text("trusted"), text("chain")});
    }
    return out;
}

QString timeAuthoritiesText(const QList<TimeAuthority> &authorities)
{
    OrderedJson list = OrderedJson::array();
    for (const TimeAuthority &authority : authorities) {
        list.push_back({{"url", authority.url.toStdString()},
                        {"policy", authority.policy.toStdString()},
                        {"trusted", authority.trusted.toStdString()},
                        {"chain", authority.chain.toStdString()}});
    }
    return QString::fromStdString(list.dump());
}

StampTrust::StampTrust(Connection &db)
{
    for (const HistoryEntry &entry : historyOf(db, "setting", 0, std::numeric_limits<int>::max())) {
        if (entry.label != QLatin1StringView(timeAuthoritiesSetting))
            continue;
        for (const HistoryEntry::Change &change : entry.changes) {
            if (change.field != QLatin1StringView(timeRootsField))
                continue;
            for (const QString &list : {change.before, change.after}) {
                for (const QString &sha256 : list.split(QStringLiteral(", "), Qt::SkipEmptyParts))
                    m_once.insert(sha256);
            }
        }
    }
    // Of the setting only what its history, which the chain holds, says as well.
    for (const TimeAuthority &authority : storedTimeAuthorities(db)) {
        m_roots +=
            rootCertificates(authority.trusted, [this](const QString &sha256) { return m_once.contains(sha256); });
        m_chain += authority.chain + '\n' + authority.trusted + '\n';
    }
}

QByteArray StampTrust::roots(const QByteArray &chain) const
{
    return m_roots + rootCertificates(chain, [this](const QString &sha256) { return m_once.contains(sha256); });
}

QByteArray StampTrust::chain(const QByteArray &chain) const
{
    return m_chain + chain;
}

std::optional<TimestampFault> StampTrust::faultOf(const Stamp &stamp) const
{
    TimestampExpectation expected;
    expected.digest = QByteArray::fromHex(stamp.digest.toLatin1());
    expected.trusted = roots(stamp.facts.chain);
    expected.chain = chain(stamp.facts.chain);
    const TimestampCheck check = checkTimestamp(stamp.token, expected);
    if (check.fault)
        return check.fault;
    const TimestampFacts &is = check.facts;
    const TimestampFacts &said = stamp.facts;
    if (is.at != said.at || is.serial != said.serial || is.policy != said.policy || is.authority != said.authority)
        return TimestampFault::Misstated;
    return std::nullopt;
}

QByteArray askAuthority(const QString &url, const QByteArray &request, const QuestionLimits &limits, Progress *progress)
{
    const std::unique_ptr<CURL, FreeCurl> curl(newCurl());
    std::unique_ptr<curl_slist, FreeCurl> headers(
        curl_slist_append(nullptr, "Content-Type: application/timestamp-query"));
    curl_slist_append(headers.get(), "Accept: application/timestamp-reply");
    curl_slist_append(headers.get(), "Expect:"); // no waiting for a "100 Continue"
    if (!curl || !headers)
        refuseAnswer(QT_TRANSLATE_NOOP("core", "%1 cannot be asked: %2"), {url, QStringLiteral("out of memory")});
    OpenQuestion question{{}, limits.bytes, false, progress};
    const bool isSecure = url.startsWith(QStringLiteral("https:"), Qt::CaseInsensitive);
    char said[CURL_ERROR_SIZE] = "";
    const auto set = [&curl](CURLoption option, auto value) {
        curl_easy_setopt(curl.get(), option, value);
    };
    const QByteArray address = url.toUtf8();
    set(CURLOPT_URL, address.constData());
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_REDIR_PROTOCOLS_STR, isSecure ? "https" : "http,https");
    set(CURLOPT_FOLLOWLOCATION, 1L);
    set(CURLOPT_MAXREDIRS, 3L);
    set(CURLOPT_POSTREDIR, long(CURL_REDIR_POST_ALL));
    set(CURLOPT_POST, 1L);
    set(CURLOPT_POSTFIELDSIZE, long(request.size()));
    set(CURLOPT_POSTFIELDS, request.constData());
    set(CURLOPT_HTTPHEADER, headers.get());
    set(CURLOPT_USERAGENT, "lianming/" LIANMING_VERSION);
    set(CURLOPT_CONNECTTIMEOUT_MS, long(limits.connectMs));
    set(CURLOPT_TIMEOUT_MS, long(limits.wholeMs));
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, said);
    set(CURLOPT_WRITEFUNCTION, takeBytes);
    set(CURLOPT_WRITEDATA, static_cast<void *>(&question));
    set(CURLOPT_NOPROGRESS, 0L);
    set(CURLOPT_XFERINFOFUNCTION, watchQuestion);
    set(CURLOPT_XFERINFODATA, static_cast<void *>(&question));

    const CURLcode result = curl_easy_perform(curl.get());
    if (progress && progress->isCancelled())
        throw Error(Error::Kind::Cancelled, QT_TRANSLATE_NOOP("core", "Stopped. Nothing was changed."));
    if (question.isTooMuch)
        refuseAnswer(QT_TRANSLATE_NOOP("core", "%1 answers with more than %2 bytes; a timestamp is smaller"),
                     {url, QString::number(limits.bytes)});
    if (result != CURLE_OK)
        refuseAnswer(QT_TRANSLATE_NOOP("core", "%1 cannot be reached: %2"),
                     {url, QString::fromUtf8(*said ? said : curl_easy_strerror(result))});
    long status = 0;
    curl_easy_getinfo(curl.get(), CURLINFO_RESPONSE_CODE, &status);
    if (status != 200)
        refuseAnswer(QT_TRANSLATE_NOOP("core", "%1 answers with HTTP status %2"), {url, QString::number(status)});
    const char *type = nullptr;
    curl_easy_getinfo(curl.get(), CURLINFO_CONTENT_TYPE, &type);
    const QString content = QString::fromLatin1(type ? type : "").section(u';', 0, 0).trimmed();
    if (content.compare(QStringLiteral("application/timestamp-reply"), Qt::CaseInsensitive) != 0)
        refuseAnswer(QT_TRANSLATE_NOOP("core", "%1 answers with \"%2\" and not with a timestamp"), {url, content});
    return question.heard;
}

TimestampExpectation expectationOf(const StampAnswer &answer, const TimeAuthority &authority)
{
    TimestampExpectation out;
    out.digest = QByteArray::fromHex(answer.digest.toLatin1());
    out.nonce = answer.nonce;
    out.policy = authority.policy;
    out.trusted = authority.trusted;
    out.chain = authority.chain;
    return out;
}

StampAnswer fetchStamp(Id<Stamp> stamp, const QString &digest, const QList<TimeAuthority> &authorities,
                       const QuestionLimits &limits, Progress *progress)
{
    StampAnswer out;
    out.stamp = stamp;
    out.digest = digest;
    // Told is the first that answered wrongly, or else the first that did not answer.
    const QString unreachable = QString::fromLatin1(unreachableTrouble);
    StampTrouble firstTrouble;
    const auto note = [&](const QString &code, const QString &detail) {
        if (!firstTrouble.isSet() || (firstTrouble.code == unreachable && code != unreachable))
            firstTrouble = {code, detail};
    };
    for (const TimeAuthority &authority : authorities) {
        out.authority = authority.url;
        out.nonce = freshNonce();
        try {
            const QByteArray request =
                timestampRequest(QByteArray::fromHex(digest.toLatin1()), out.nonce, authority.policy);
            out.response = derTimestamp(askAuthority(authority.url, request, limits, progress));
        } catch (const Error &error) {
            if (error.kind() != Error::Kind::Unavailable)
                throw;
            note(unreachable, error.message().english());
            continue;
        }
        const TimestampCheck check = checkTimestamp(out.response, expectationOf(out, authority));
        if (!check.fault)
            return out;
        note(QString::fromLatin1(timestampFaultCode(*check.fault)),
             QStringLiteral("%1: %2").arg(authority.url, check.detail));
    }
    out.trouble = firstTrouble.isSet() ? firstTrouble : StampTrouble{unreachable, QStringLiteral("no authority")};
    out.response.clear();
    return out;
}

} // namespace lianming

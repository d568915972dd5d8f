#include "core/reports/lookbookhtml.h"

#include "core/reports/lookbookwords.h"
#include "core/reports/pdfarchive.h"

#include <QCryptographicHash>
#include <QUrl>

namespace lianming {

namespace say {

constexpr Bilingual skip{u"Go to the works", u"跳至作品"};
constexpr Bilingual choose{u"Choose", u"选用"};
constexpr Bilingual chooseOne{u"Choose %1: %2", u"选用 %1：%2"};
constexpr Bilingual enlarge{u"Enlarge %1", u"放大查看：%1"};
constexpr Bilingual howTo{
    u"Tick the works that you would like to licence. Then send your choice, or enter it in the table "
    u"choice.csv that lies beside this page.",
    u"请勾选拟申请授权的作品，然后发送选品结果；也可在本页同一文件夹内的 choice.csv 表格中填写。"};
constexpr Bilingual remark{u"Remarks", u"备注"};
constexpr Bilingual sendMail{u"Send by e-mail", u"通过邮件发送"};
constexpr Bilingual composed{u"Your choice as text", u"选品结果文本"};
constexpr Bilingual copy{u"Copy the text", u"复制文本"};
constexpr Bilingual copied{u"Copied", u"已复制"};
constexpr Bilingual writeMail{u"Write an e-mail with it", u"写入邮件"};
constexpr Bilingual keep{u"Keep as a file", u"保存为文件"};
constexpr Bilingual clear{u"Clear the choice", u"清除选择"};
constexpr Bilingual rightsWord{u"Rights", u"权利状况"};

} // namespace say

namespace {

/// Colours are those of the house's screens; nothing is loaded from anywhere.
constexpr auto lookbookStyle = R"(
:root{color-scheme:light dark;--ground:#f6f4ef;--surface:#fff;--ink:#1f2328;--ink2:#5b6168;--line:#e4e0d8;--accent:#22577a;--good:#3f7d58;--wait:#8a5a12;--stop:#b3392f}
@media (prefers-color-scheme:dark){:root{--ground:#16181b;--surface:#1e2125;--ink:#ecedee;--ink2:#a9afb6;--line:#33383e;--accent:#6ba6cc;--good:#7cc096;--wait:#e0b15c;--stop:#e5786d}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.6 "Noto Sans","Noto Sans SC","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif}
header,main{max-width:1200px;margin:0 auto;padding:24px}
header{padding-top:48px}
h1{font-size:32px;line-height:1.25;margin:8px 0 0;color:var(--accent)}
h1 span,h2 span{display:block}
h2{font-size:20px;margin:32px 0 12px;color:var(--accent)}
h3{font-size:16px;line-height:1.4;margin:12px 0 0}
p{margin:0 0 8px}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.skip{position:absolute;left:-999px}
.skip:focus{left:8px;top:8px;background:var(--surface);padding:8px}
.issuer{font-weight:600}
.issuer span,.other,.term span,.head span,label span,button span,.reason span{display:block}
.quiet,.other{color:var(--ink2)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 16px;margin:8px 0}
dt{color:var(--ink2)}
dd{margin:0;overflow-wrap:anywhere}
dd span+span::before{content:" · ";color:var(--ink2)}
dt span+span::before,.word span+span::before{content:" "}
ol.works{list-style:none;margin:0;padding:0;display:grid;gap:24px}
ol.four{grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr))}
ol.nine{grid-template-columns:repeat(auto-fill,minmax(min(100%,280px),1fr))}
article{background:var(--surface);border:1px solid var(--line);border-radius:6px;overflow:hidden;height:100%;display:flex;flex-direction:column}
.frame{position:relative;display:flex;align-items:center;justify-content:center;background:var(--ground);aspect-ratio:4/3}
.one .frame{aspect-ratio:auto;min-height:320px;max-height:85vh}
.frame img{max-width:100%;max-height:100%;width:auto;height:auto;display:block}
.one .frame img{max-height:85vh}
.frame a{position:absolute;inset:0;display:flex;align-items:center;justify-content:center}
.one .frame a{position:static}
.facts{padding:4px 16px 16px;flex:1}
.facts dl{font-size:13px}
.rights{border-left:4px solid var(--line);padding:2px 0 2px 10px;margin:10px 0;font-size:13px}
.rights p{margin:0}
.available{border-color:var(--good)}.available .head{color:var(--good)}
.conditional{border-color:var(--wait)}.conditional .head{color:var(--wait)}
.unavailable{border-color:var(--stop)}.unavailable .head{color:var(--stop)}
.head{font-weight:600}
.pick{display:flex;gap:10px;align-items:center;padding:12px 16px;border-top:1px solid var(--line);cursor:pointer}
.pick input{width:20px;height:20px;flex:none;accent-color:var(--accent)}
.pick .code{margin-left:auto;color:var(--ink2);overflow-wrap:anywhere;text-align:right}
textarea{width:100%;font:inherit;color:inherit;background:var(--surface);border:1px solid var(--line);border-radius:6px;padding:8px}
button,.button{font:inherit;display:inline-block;border:1px solid var(--accent);background:var(--surface);color:var(--accent);border-radius:6px;padding:8px 16px;margin:8px 8px 0 0;cursor:pointer;text-decoration:none}
.primary{background:var(--accent);color:var(--surface)}
[hidden]{display:none!important}
@media print{body{background:#fff;font-size:11px}header,main{max-width:none;padding:0}ol.four{grid-template-columns:1fr 1fr}ol.nine{grid-template-columns:1fr 1fr 1fr}article,.frame{break-inside:avoid}li{break-inside:avoid}button,.button,.skip{display:none}}
)";

/// Reads the ticks from the page; no text of a record is in it. What it shows, it shows as text. (An ampersand is
/// written as \u0026, so that the page stays XML.)
constexpr auto lookbookScript = R"(
(function () {
  var form = document.getElementById("choice");
  var text = document.getElementById("composed");
  var mail = document.getElementById("mail");
  var remark = document.getElementById("remark");
  var said = form.dataset;
  function chosen() {
    return Array.prototype.filter.call(form.elements["choice"].length === undefined ? [form.elements["choice"]]
      : form.elements["choice"], function (box) { return box.checked; });
  }
  function compose() {
    var lines = [said.reference].concat(chosen().map(function (box) { return box.value; }));
    if (remark.value.trim() !== "") lines.push("", remark.value.trim());
    text.value = lines.join("\n");
    if (mail) mail.href = "mailto:" + said.address + "?subject=" + encodeURIComponent(said.reference)
      + "\u0026body=" + encodeURIComponent(lines.join("\r\n"));
  }
  form.addEventListener("input", compose);
  form.addEventListener("reset", function () { window.setTimeout(compose, 0); });
  document.getElementById("copy").addEventListener("click", function () {
    text.focus();
    text.select();
    document.execCommand("copy");
    document.getElementById("copied").hidden = false;
  });
  document.getElementById("keep").addEventListener("click", function () {
    var answer = { format: "lianming-lookbook-choice/1", lookbook: said.reference,
      choices: chosen().map(function (box) {
        return { number: Number(box.dataset.number), code: box.dataset.code }; }),
      remark: remark.value.trim() };
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(answer, null, 2) + "\n"], { type: "application/json" }));
    link.download = said.reference + ".json";
    link.click();
  });
  document.getElementById("scripted").hidden = false;
  var plain = document.getElementById("plain");
  if (plain) plain.hidden = true;
  compose();
})();
)";

const char *languageTag(DocumentLanguage language)
{
    return language == DocumentLanguage::Chinese ? "zh-CN" : "en";
}

/// Puts the page together.
class LookbookPage
{
public:
    LookbookPage(const Lookbook &book, const std::vector<QSize> &pictures) : m_book(book), m_pictures(pictures) {}

    [[nodiscard]] QByteArray page()
    {
        head();
        put("<a class=\"skip\" href=\"#works\">" + spans(say::skip) + "</a>\n<header>\n<p class=\"issuer\">"
            + spans(lookbookIssuer(m_book)) + "</p>\n<h1>" + spans(lookbookTitle(m_book))
            + "</h1>\n</header>\n<main>\n");
        introduction();
        beginForm();
        works();
        answer();
        put("</form>\n</main>\n");
        if (m_book.hasOrderForm)
            put(QByteArray("<script>") + lookbookScript + "</script>\n");
        put("</body>\n</html>\n");
        return m_out;
    }

private:
    void put(const QByteArray &html) { m_out += html; }

    /// Each language in a span that says which it is, unless it is the page's own alone.
    [[nodiscard]] QByteArray spans(const Saying &saying) const
    {
        if (saying.size() == 1 && saying.front().language == m_book.languages.front())
            return htmlText(saying.front().text);
        QByteArray out;
        for (const Said &said : saying)
            out += QByteArray("<span lang=\"") + languageTag(said.language) + "\">" + htmlText(said.text) + "</span>";
        return out;
    }
    [[nodiscard]] QByteArray spans(const Bilingual &word) const { return spans(inEach(m_book.languages, word)); }
    /// For an attribute: the languages on one line.
    [[nodiscard]] QByteArray attribute(const Bilingual &word, const QStringList &args = {}) const
    {
        return htmlText(joined(inEach(m_book.languages, word, args), QStringLiteral(" · ")));
    }
    /// Line ends are kept.
    [[nodiscard]] static QByteArray paragraph(const QString &text)
    {
        QByteArrayList lines;
        for (const QString &line : text.split(u'\n'))
            lines.append(htmlText(line));
        return "<p>" + lines.join("<br/>") + "</p>\n";
    }
    [[nodiscard]] QByteArray list(const std::vector<LookbookFact> &facts) const
    {
        QByteArray out("<dl>\n");
        for (const LookbookFact &fact : facts)
            out += "<dt>" + spans(fact.word) + "</dt><dd>" + spans(fact.value) + "</dd>\n";
        return out + "</dl>\n";
    }

    void head()
    {
        const QByteArray hash =
            QCryptographicHash::hash(QByteArray(lookbookScript), QCryptographicHash::Sha256).toBase64();
        put(QByteArray("<!DOCTYPE html>\n<html lang=\"") + languageTag(m_book.languages.front())
            + "\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        // Pictures beside the page, its own style, this one script; nothing else, whatever a text should hold.
        put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; style-src "
            "'unsafe-inline'; script-src 'sha256-"
            + hash + "'; form-action mailto:; base-uri 'none'\"/>\n");
        put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<meta name=\"referrer\" "
            "content=\"no-referrer\"/>\n<meta name=\"robots\" content=\"noindex\"/>\n<title>"
            + htmlText(joined(lookbookTitle(m_book), QStringLiteral(" · "))) + "</title>\n<style>"
            + QByteArray(lookbookStyle) + "</style>\n</head>\n<body>\n");
    }
    void introduction()
    {
        put("<section>\n" + list(lookbookFacts(m_book)));
        if (!m_book.note.isEmpty())
            put(paragraph(m_book.note));
        put("</section>\n");
        if (m_book.scope)
            put("<section>\n<h2>" + spans(say::rightsAsked) + "</h2>\n" + list(lookbookScope(m_book)) + "</section>\n");
        put("<section class=\"quiet\">\n");
        for (const Saying &sentence : lookbookTerms(m_book))
            put("<p class=\"term\">" + spans(sentence) + "</p>\n");
        put("</section>\n");
    }
    void beginForm()
    {
        const QByteArray address = QUrl::toPercentEncoding(m_book.answerAddress(), "@");
        QByteArray tag = "<form id=\"choice\" data-reference=\"" + htmlText(m_book.reference) + "\" data-address=\""
                         + address + "\"";
        if (!address.isEmpty())
            tag += " action=\"mailto:" + address + "?subject=" + htmlText(m_book.reference)
                   + "\" method=\"post\" enctype=\"text/plain\"";
        put(tag + ">\n");
    }
    void works()
    {
        put("<section id=\"works\" tabindex=\"-1\">\n<h2>" + spans(say::works) + "</h2>\n<ol class=\"works "
            + QByteArray(lookbookLayoutCode(m_book.layout)) + "\">\n");
        for (size_t i = 0; i < m_book.items.size(); ++i)
            work(m_book.items[i], i < m_pictures.size() ? m_pictures[i] : QSize());
        put("</ol>\n</section>\n");
    }
    void work(const LookbookItem &item, QSize picture)
    {
        const QString title = assetTitle(m_book, item.asset);
        put("<li id=\"n" + QByteArray::number(item.number) + "\"><article>\n<div class=\"frame\">");
        if (picture.isEmpty()) {
            put("<p class=\"quiet word\">" + spans(say::noPicture) + "</p>");
        } else {
            const QByteArray file = lookbookPictureName(item).toLatin1();
            put("<a href=\"" + file + "\" title=\"" + attribute(say::enlarge, {title}) + "\"><img src=\"" + file
                + "\" alt=\"" + htmlText(altText(item)) + "\" width=\"" + QByteArray::number(picture.width())
                + "\" height=\"" + QByteArray::number(picture.height()) + "\" loading=\"lazy\"/></a>");
        }
        put("</div>\n<div class=\"facts\">\n<h3>" + htmlText(title) + "</h3>\n");
        if (const QString other = otherTitle(m_book, item.asset); !other.isEmpty()) {
            const bool isEnglish = m_book.languages.front() == DocumentLanguage::Chinese;
            put(QByteArray("<p class=\"other\" lang=\"") + (isEnglish ? "en" : "zh-CN") + "\">" + htmlText(other)
                + "</p>\n");
        }
        put(list(assetFacts(m_book, item)));
        if (const QString address = lookbookStatementAddress(item.asset.rightsStatement); !address.isEmpty())
            put("<p class=\"quiet\"><a href=\"" + htmlText(address) + "\" rel=\"license noopener noreferrer\">"
                + htmlText(address) + "</a></p>\n");
        if (item.rights)
            rights(*item.rights);
        if (m_book.hasDescriptions && !item.asset.description.isEmpty())
            put(paragraph(item.asset.description));
        put("</div>\n");
        if (m_book.hasOrderForm)
            pick(item, title);
        put("</article></li>\n");
    }
    /// What somebody hears who does not see the picture.
    [[nodiscard]] QString altText(const LookbookItem &item) const
    {
        QStringList parts{assetTitle(m_book, item.asset), item.asset.creator, item.asset.period, item.asset.material};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    void rights(const LookbookRights &rights)
    {
        put(QByteArray("<div class=\"rights ") + verdictCode(rights.verdict) + "\">\n<p class=\"head\">"
            + spans(verdictWords(m_book, rights.verdict)) + "</p>\n");
        for (const Saying &reason : rightsReasons(m_book, rights))
            put("<p class=\"reason\">" + spans(reason) + "</p>\n");
        put("</div>\n");
    }
    void pick(const LookbookItem &item, const QString &title)
    {
        const QByteArray number = QByteArray::number(item.number);
        const QByteArray code = htmlText(item.asset.code);
        put("<label class=\"pick\"><input type=\"checkbox\" name=\"choice\" value=\"" + number + " | " + code + " | "
            + htmlText(title) + "\" data-number=\"" + number + "\" data-code=\"" + code + "\" aria-label=\""
            + attribute(say::chooseOne, {QString::number(item.number), title}) + "\"/> <span class=\"word\">" + number
            + " · " + spans(say::choose) + "</span> <span class=\"code\">" + code + "</span></label>\n");
    }
    void answer()
    {
        if (!m_book.hasOrderForm)
            return;
        const bool hasAddress = !m_book.answerAddress().isEmpty();
        put("<section id=\"answer\">\n<h2>" + spans(say::answerForm) + "</h2>\n<p class=\"term\">" + spans(say::howTo)
            + "</p>\n<p><label for=\"remark\">" + spans(say::remark)
            + "</label><textarea id=\"remark\" name=\"remark\" rows=\"3\"></textarea></p>\n");
        if (hasAddress)
            put("<p id=\"plain\"><button class=\"primary\" type=\"submit\">" + spans(say::sendMail)
                + "</button></p>\n");
        put("<div id=\"scripted\" hidden=\"hidden\">\n<p><label for=\"composed\">" + spans(say::composed)
            + "</label><textarea id=\"composed\" rows=\"8\" readonly=\"readonly\"></textarea></p>\n<p>");
        if (hasAddress)
            put("<a class=\"button primary\" id=\"mail\" href=\"mailto:\">" + spans(say::writeMail) + "</a>");
        put("<button type=\"button\" id=\"copy\">" + spans(say::copy) + "</button><button type=\"button\" id=\"keep\">"
            + spans(say::keep) + "</button><button type=\"reset\">" + spans(say::clear)
            + "</button> <span id=\"copied\" role=\"status\" hidden=\"hidden\">" + spans(say::copied)
            + "</span></p>\n</div>\n</section>\n");
    }

    const Lookbook &m_book;
    const std::vector<QSize> &m_pictures;
    QByteArray m_out;
};

} // namespace

QByteArray htmlText(const QString &text)
{
    // As in archival metadata, characters that no XML can show are left out; the five that mean something are written
    // by name.
    return archivedText(text).toHtmlEscaped().replace(u'\'', QStringLiteral("&#39;")).toUtf8();
}

QString lookbookPictureName(const LookbookItem &item)
{
    return QStringLiteral("pictures/%1.jpg").arg(item.number, 4, 10, QChar(u'0'));
}

QByteArray lookbookHtml(const Lookbook &book, const std::vector<QSize> &pictures)
{
    return LookbookPage(book, pictures).page();
}

} // namespace lianming

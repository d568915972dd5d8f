#include "core/reports/lookbookwords.h"

#include "core/drafting/documentcodes.h"
#include "core/reports/legalcodes.h"
#include "core/reports/sheet.h"

namespace lianming {

namespace say {

constexpr Bilingual lookbook{u"Works for licensing", u"授权作品选"};
constexpr Bilingual forBrand{u"For", u"致"};
constexpr Bilingual validTo{u"Valid until", u"有效期至"};
constexpr Bilingual lookbookIssued{u"Issued", u"出具日期"};
constexpr Bilingual reference{u"Reference", u"画册编号"};
constexpr Bilingual contactWord{u"Contact", u"联系人"};
constexpr Bilingual website{u"Website", u"网站"};

constexpr Bilingual accession{u"Number", u"藏品编号"};
constexpr Bilingual holder{u"Institution", u"收藏机构"};
constexpr Bilingual creator{u"Maker", u"作者"};
constexpr Bilingual era{u"Period", u"年代"};
constexpr Bilingual material{u"Material", u"材质"};
constexpr Bilingual dimensions{u"Dimensions", u"尺寸"};
constexpr Bilingual place{u"Place", u"产地"};
constexpr Bilingual creditLine{u"Credit", u"来源说明"};
constexpr Bilingual statement{u"Rights statement", u"权利声明"};

constexpr Bilingual rightsWanted{u"Rights", u"权利种类"};
constexpr Bilingual goods{u"Goods", u"商品类别"};
constexpr Bilingual askedTerritory{u"Territory", u"地域"};
constexpr Bilingual channels{u"Channels", u"渠道"};
constexpr Bilingual askedTerm{u"Term", u"期间"};
constexpr Bilingual kindOfLicence{u"Kind of licence", u"许可性质"};

constexpr Bilingual noOffer{
    u"This lookbook is no offer and grants no rights. Rights are as recorded on %1; only a signed contract gives them.",
    u"本画册不构成要约，亦不授予任何权利。权利状况以%1登记为准，须以签署的授权合同取得授权。"};
constexpr Bilingual noOfferUnasked{
    u"This lookbook is no offer and grants no rights. Only a signed contract gives them.",
    u"本画册不构成要约，亦不授予任何权利，须以签署的授权合同取得授权。"};
constexpr Bilingual pictureUse{u"The pictures are for choosing only: please do not publish, edit or pass them on.",
                               u"图片仅供选品参阅，请勿公开发布、修改或转交他人。"};

constexpr Bilingual isFree{u"Free as asked", u"可按所询范围授权"};
constexpr Bilingual isConditional{u"Free on conditions", u"附条件可授权"};
constexpr Bilingual isNotFree{u"Not free as asked", u"所询范围暂不可授权"};
constexpr Bilingual taken{u"Another licence stands against it, in whole or in part.", u"全部或部分权利已有其他授权。"};
constexpr Bilingual held{u"Held for somebody else for the time being.", u"目前为其他意向方保留。"};
constexpr Bilingual partOf{u"It was cut from %1, whose rights count with it.",
                           u"该纹样取自 %1，其授权须与该作品一并核对。"};
constexpr Bilingual sellOff{u"Stock of an earlier licence is still sold in these days.",
                            u"该期间内，此前授权的库存仍在清货。"};
constexpr Bilingual had{u"You have this licence already.", u"贵方已持有此项授权。"};
constexpr Bilingual notHeld{u"Not the museum's to give: %1.", u"馆方不持有：%1。"};
constexpr Bilingual consent{u"A right-holder's consent is needed.", u"须另行取得相关权利人同意。"};
constexpr Bilingual permit{u"A permit of the authority is needed.", u"须经主管部门批准。"};
constexpr Bilingual prohibited{u"This work may not be used so.", u"该作品不得用于此类用途。"};
constexpr Bilingual instead{u"Could be had: %1.", u"可另行选择：%1。"};
constexpr Bilingual insteadOpen{u"as a non-exclusive licence", u"普通许可"};
constexpr Bilingual insteadIn{u"in %1", u"地域限于%1"};
constexpr Bilingual insteadFor{u"for %1", u"商品限于%1"};
constexpr Bilingual insteadThrough{u"through %1", u"渠道限于%1"};
constexpr Bilingual insteadDays{u"on the days %1", u"期间限于%1"};

} // namespace say

namespace {

struct StatementWord {
    const char *code;
    Bilingual word;
};
constexpr StatementWord statementWords[] = {
    {"CC0-1.0", {u"CC0: no rights reserved", u"CC0：放弃一切权利"}},
    {"PDM-1.0", {u"Public domain", u"公有领域"}},
    {"CC-BY-4.0", {u"CC BY 4.0: attribution", u"CC BY 4.0：署名"}},
    {"CC-BY-SA-4.0", {u"CC BY-SA 4.0: attribution, share alike", u"CC BY-SA 4.0：署名、相同方式共享"}},
    {"CC-BY-NC-4.0", {u"CC BY-NC 4.0: attribution, not commercial", u"CC BY-NC 4.0：署名、非商业性使用"}},
    {"CC-BY-ND-4.0", {u"CC BY-ND 4.0: attribution, no changes", u"CC BY-ND 4.0：署名、禁止演绎"}},
    {"CC-BY-NC-SA-4.0",
     {u"CC BY-NC-SA 4.0: attribution, not commercial, share alike",
      u"CC BY-NC-SA 4.0：署名、非商业性使用、相同方式共享"}},
    {"CC-BY-NC-ND-4.0",
     {u"CC BY-NC-ND 4.0: attribution, not commercial, no changes", u"CC BY-NC-ND 4.0：署名、非商业性使用、禁止演绎"}},
    {"InC", {u"In copyright", u"受著作权保护"}},
    {"InC-OW-EU", {u"In copyright: EU orphan work", u"受著作权保护：欧盟孤儿作品"}},
    {"InC-EDU", {u"In copyright: educational use permitted", u"受著作权保护：允许教育用途"}},
    {"InC-NC", {u"In copyright: non-commercial use permitted", u"受著作权保护：允许非商业性使用"}},
    {"InC-RUU", {u"In copyright: rights-holder not to be found", u"受著作权保护：无法找到权利人"}},
    {"NoC-CR", {u"No copyright: contractual restrictions", u"无著作权：受合同限制"}},
    {"NoC-NC", {u"No copyright: non-commercial use only", u"无著作权：仅限非商业性使用"}},
    {"NoC-OKLR", {u"No copyright: other legal restrictions", u"无著作权：受其他法律限制"}},
    {"NoC-US", {u"No copyright: United States", u"无著作权：美国"}},
    {"CNE", {u"Copyright not evaluated", u"著作权状况未评估"}},
    {"UND", {u"Copyright undetermined", u"著作权状况无法确定"}},
    {"NKC", {u"No known copyright", u"未见著作权"}},
};

const Bilingual &restrictionSentence(RestrictionKind kind)
{
    switch (kind) {
    case RestrictionKind::ConsentNeeded: return say::consent;
    case RestrictionKind::PermitNeeded: return say::permit;
    case RestrictionKind::Prohibited: break;
    }
    return say::prohibited;
}

QString spansWord(const Words &w, const std::vector<DaySpan> &spans)
{
    QStringList out;
    for (const DaySpan &span : spans)
        out.append(w.days(span));
    return w.list(out);
}

/// The parts of what was asked that are free by themselves, in words; a part that is all of its list says nothing.
QStringList alternatives(const Words &w, const GrantTerms &scope, const LookbookRights &rights)
{
    const Remainder &rest = rights.remainder;
    QStringList out;
    if (rights.isFreeWithOthers)
        out.append(w(say::insteadOpen));
    if (!rest.territories.empty() && rest.territories.size() < scope.territories.size())
        out.append(w(say::insteadIn, {territoryNames(w, rest.territories)}));
    if (!rest.categories.empty() && rest.categories.size() < scope.categories.size())
        out.append(w(say::insteadFor, {categoryNames(w, rest.categories)}));
    if (!rest.channels.empty() && rest.channels.size() < scope.channels.size())
        out.append(w(say::insteadThrough, {channelNames(w, rest.channels)}));
    if (!rest.days.empty())
        out.append(w(say::insteadDays, {spansWord(w, rest.days)}));
    return out;
}

/// A value as it is recorded, whatever language that is.
Saying recorded(const Lookbook &book, const QString &text)
{
    return text.isEmpty() ? Saying() : Saying{{book.languages.front(), text}};
}

} // namespace

Saying inEach(const LookbookLanguages &languages, const Bilingual &word, const QStringList &args)
{
    return inEach(languages, [&](const Words &w) { return w(word, args); });
}

QString joined(const Saying &saying, const QString &separator)
{
    QStringList out;
    for (const Said &said : saying)
        out.append(said.text);
    return out.join(separator);
}

Saying lookbookTitle(const Lookbook &book)
{
    return book.title.isEmpty() ? inEach(book.languages, say::lookbook) : recorded(book, book.title);
}

Saying lookbookIssuer(const Lookbook &book)
{
    return inEach(book.languages, [&book](const Words &w) {
        QStringList names;
        for (const LookbookInstitution &one : book.institutions)
            names.append(w.name(one.facts.nameEn, one.facts.nameZh));
        return w.list(names);
    });
}

std::vector<LookbookFact> lookbookFacts(const Lookbook &book)
{
    const auto word = [&book](const Bilingual &b) {
        return inEach(book.languages, b);
    };
    const auto each = [&book](const auto &make) {
        return inEach(book.languages, make);
    };
    std::vector<LookbookFact> out;
    if (!book.brandCode.isEmpty())
        out.push_back({word(say::forBrand), each([&](const Words &w) { return w.name(book.brandEn, book.brandZh); })});
    out.push_back({word(say::lookbookIssued), each([&](const Words &w) { return w.day(book.issuedOn); })});
    out.push_back({word(say::validTo), each([&](const Words &w) { return w.day(book.validTo); })});
    out.push_back({word(say::reference), recorded(book, book.reference)});
    out.push_back({word(say::works), recorded(book, QString::number(book.items.size()))});
    // Of several houses one contact each: the cover is no address book.
    const bool isOne = book.institutions.size() == 1;
    for (const LookbookInstitution &institution : book.institutions) {
        for (const Contact &contact : institution.contacts.mid(0, isOne ? -1 : 1)) {
            QStringList parts{contact.name, contact.role, contact.email, contact.phone};
            parts.removeAll(QString());
            const Words w(book.languages.front());
            const QString whose = isOne ? QString()
                                        : w.name(institution.facts.nameEn, institution.facts.nameZh)
                                              + (w.isChinese() ? QStringLiteral("：") : QStringLiteral(": "));
            out.push_back({word(say::contactWord), recorded(book, whose + parts.join(QStringLiteral(" · ")))});
        }
        if (!institution.facts.website.isEmpty() && (isOne || institution.contacts.isEmpty()))
            out.push_back({word(say::website), recorded(book, institution.facts.website)});
    }
    return out;
}

std::vector<LookbookFact> lookbookScope(const Lookbook &book)
{
    if (!book.scope)
        return {};
    const GrantTerms &scope = *book.scope;
    const auto fact = [&book](const Bilingual &word, const auto &make) {
        return LookbookFact{inEach(book.languages, word), inEach(book.languages, make)};
    };
    std::vector<LookbookFact> out;
    out.push_back(fact(say::rightsWanted, [&](const Words &w) { return rightsWord(w, scope.rights); }));
    out.push_back(fact(say::goods, [&](const Words &w) { return categoryNames(w, scope.categories); }));
    out.push_back(fact(say::askedTerritory, [&](const Words &w) {
        const QString all = territoryNames(w, scope.territories);
        return scope.territoriesExcept.empty()
                   ? all
                   : w({u"%1, except %2", u"%1，但不包括%2"}, {all, territoryNames(w, scope.territoriesExcept)});
    }));
    out.push_back(fact(say::channels, [&](const Words &w) { return channelNames(w, scope.channels); }));
    out.push_back(fact(say::askedTerm, [&](const Words &w) { return w.days(scope.days); }));
    out.push_back(fact(say::kindOfLicence, [&](const Words &w) { return exclusivityWord(w, scope.exclusivity); }));
    return out;
}

std::vector<Saying> lookbookTerms(const Lookbook &book)
{
    return {inEach(book.languages,
                   [&book](const Words &w) {
                       return book.scope ? w(say::noOffer, {w.day(book.issuedOn)}) : w(say::noOfferUnasked);
                   }),
            inEach(book.languages, say::pictureUse)};
}

QString assetTitle(const Lookbook &book, const Asset &asset)
{
    const QString title = Words(book.languages.front()).name(asset.titleEn, asset.titleZh);
    return title.isEmpty() ? asset.accessionNumber : title;
}

QString otherTitle(const Lookbook &book, const Asset &asset)
{
    const QString &other = book.languages.front() == DocumentLanguage::Chinese ? asset.titleEn : asset.titleZh;
    return other == assetTitle(book, asset) ? QString() : other;
}

std::vector<LookbookFact> assetFacts(const Lookbook &book, const LookbookItem &item)
{
    const Asset &a = item.asset;
    std::vector<LookbookFact> out;
    const auto add = [&](const Bilingual &word, const Saying &value) {
        if (!value.empty())
            out.push_back({inEach(book.languages, word), value});
    };
    const Institution &from = book.institutionOf(item).facts;
    add(say::accession, recorded(book, a.accessionNumber));
    if (book.institutions.size() > 1)
        add(say::holder, inEach(book.languages, [&](const Words &w) { return w.name(from.nameEn, from.nameZh); }));
    add(say::creator, recorded(book, a.creator));
    add(say::era, recorded(book, a.period));
    add(say::material, recorded(book, a.material));
    add(say::dimensions, recorded(book, a.dimensions));
    add(say::place, recorded(book, a.place));
    add(say::creditLine, recorded(book, a.creditLine.isEmpty() ? from.creditLine : a.creditLine));
    add(say::statement,
        inEach(book.languages, [&](const Words &w) { return rightsStatementWord(w, a.rightsStatement); }));
    return out;
}

QString assetLine(const Asset &asset)
{
    QStringList parts{asset.creator, asset.period};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

Saying verdictWords(const Lookbook &book, AvailsVerdict verdict)
{
    switch (verdict) {
    case AvailsVerdict::Available: return inEach(book.languages, say::isFree);
    case AvailsVerdict::Conditional: return inEach(book.languages, say::isConditional);
    case AvailsVerdict::Unavailable: break;
    }
    return inEach(book.languages, say::isNotFree);
}

std::vector<Saying> rightsReasons(const Lookbook &book, const LookbookRights &rights)
{
    std::vector<Saying> out;
    const auto add = [&](bool holds, const Bilingual &sentence) {
        if (holds)
            out.push_back(inEach(book.languages, sentence));
    };
    add(rights.isHad, say::had);
    add(rights.isTaken, say::taken);
    add(rights.isHeld, say::held);
    add(rights.isSellOff, say::sellOff);
    if (!rights.works.isEmpty())
        out.push_back(inEach(book.languages, say::partOf, {rights.works.join(QStringLiteral(", "))}));
    if (!rights.notHeld.empty())
        out.push_back(
            inEach(book.languages, [&](const Words &w) { return w(say::notHeld, {rightsWord(w, rights.notHeld)}); }));
    for (const RestrictionKind kind : rights.restrictions)
        add(true, restrictionSentence(kind));
    if (!rights.isTaken || !book.scope)
        return out;
    const Saying instead = inEach(book.languages, [&](const Words &w) {
        const QStringList parts = alternatives(w, *book.scope, rights);
        if (parts.isEmpty())
            return QString();
        return w(say::instead, {parts.join(w.isChinese() ? QStringLiteral("；或") : QStringLiteral("; or "))});
    });
    if (!instead.empty())
        out.push_back(instead);
    return out;
}

QRgb verdictColour(AvailsVerdict verdict)
{
    switch (verdict) {
    case AvailsVerdict::Available: return paper::good;
    case AvailsVerdict::Conditional: return paper::wait;
    case AvailsVerdict::Unavailable: break;
    }
    return paper::stop;
}

QString rightsStatementWord(const Words &w, const QString &code)
{
    for (const StatementWord &known : statementWords) {
        if (code == QLatin1String(known.code))
            return w(known.word);
    }
    return code;
}

QString lookbookStatementAddress(const QString &code)
{
    for (const RightsStatement &known : rightsStatements()) {
        if (code == QLatin1String(known.code))
            return QString::fromLatin1(known.url);
    }
    return {};
}

} // namespace lianming

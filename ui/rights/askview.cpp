#include "ui/rights/askview.h"

#include "core/assets/assetservice.h"
#include "core/base/codetree.h"
#include "core/brands/brandservice.h"
#include "core/institutions/institutionservice.h"
#include "core/people/access.h"
#include "core/rights/rightsservice.h"
#include "ui/rights/questionbar.h"
#include "ui/rights/rightsmap.h"
#include "ui/rights/rightsmatrix.h"
#include "ui/rights/rightspdf.h"
#include "ui/shell/actions.h"
#include "ui/shell/messages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/prompts.h"
#include "ui/text/assetwords.h"
#include "ui/text/codewords.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/segmentedswitch.h"

#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace lianming {

namespace {

constexpr QLatin1StringView mapKey("map");
constexpr QLatin1StringView matrixKey("matrix");
constexpr int lowerHeight = 380;
constexpr size_t mostRows = 40;
constexpr int mapYearsBefore = 1;
constexpr int mapYearsAfter = 1;
constexpr qsizetype mostFound = 50;

/// The title in the language of the screen, or in the other.
QString inScreenLanguage(const std::pair<QString, QString> &title)
{
    return titleText(title.first, title.second);
}

template<class Item>
OptionSource::Option optionOf(const Item &item)
{
    return {item.code, item.nameEn, item.nameZh};
}

} // namespace

AskView::AskView(Page &owner)
    : PageView(owner), m_question(new QuestionBar([this](const QString &typed) { lookUpAssets(typed); })),
      m_answer(new AnswerView), m_lower(new Card), m_lowerSwitch(new SegmentedSwitch), m_views(new QStackedWidget),
      m_legend(new RightsLegend(RightsLegendKind::Map)), m_map(new RightsMapView), m_matrix(new RightsMatrixView)
{
    auto *asked = new Card;
    asked->body()->addWidget(m_question);
    auto *answered = new Card;
    answered->body()->addWidget(m_answer);
    m_views->addWidget(m_map);
    m_views->addWidget(m_matrix);
    m_views->setMinimumHeight(lowerHeight);
    m_lower->addHeadWidget(m_lowerSwitch);
    m_lower->body()->addWidget(m_legend);
    m_lower->body()->addWidget(m_views, 1);

    auto *body = new QWidget;
    auto *cards = new QVBoxLayout(body);
    cards->setContentsMargins(space::xl, space::s, space::xl, space::xl);
    cards->setSpacing(space::l);
    cards->addWidget(asked);
    cards->addWidget(answered);
    cards->addWidget(m_lower, 1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(addFilterRow());
    column->addWidget(scroll, 1);

    m_answer->setWords([this](const std::string &code) { return licenseeText(code); },
                       [this](const QString &code) { return assetText(code); });
    connect(m_question, &QuestionBar::changed, this, &AskView::answer);
    connect(m_question, &QuestionBar::institutionChanged, this, [this] {
        GrantRequest request = m_question->request();
        request.assets = {"*"};
        m_question->setRequest(request);
        showLists();
        readRights();
    });
    connect(m_answer, &AnswerView::grantWanted, this, &AskView::openGrant);
    connect(m_answer, &AnswerView::changeWanted, this, &AskView::take);
    connect(m_answer, &AnswerView::titleWanted, this, &AskView::titleWanted);
    connect(m_map, &RightsMapView::grantWanted, this, &AskView::openGrant);
    connect(m_matrix, &RightsMatrixView::cellWanted, this, &AskView::openCell);
    connect(m_lowerSwitch, &SegmentedSwitch::changed, this, &AskView::showLower);
    m_print =
        session().actions.add(&owner, {QStringLiteral("rights.print"), [] { return tr("Save map or matrix as PDF…"); },
                                       QStringLiteral("export"), QKeySequence::Print,
                                       [this] {
                                           print();
                                       }});
}

void AskView::retranslate()
{
    m_question->retranslate();
    m_lowerSwitch->setItems({{mapKey, tr("Over time")}, {matrixKey, tr("By product and territory")}});
    m_lower->setTitle(tr("What stands there"));
    RightsMapWords words;
    words.licensee = [this](const std::string &code) {
        return licenseeText(code);
    };
    words.number = [](const std::string &grant) {
        return contractNumberOf(grant);
    };
    words.isTerminated = [this](const RightsBar &bar) {
        return m_mapped.index && m_mapped.grant(bar).terminatedOn.has_value();
    };
    words.terms = [this](const RightsBar &bar) {
        return m_mapped.index ? barTerms(*m_mapped.index, m_mapped.assets, bar) : RightsBarTerms();
    };
    m_map->setWords(words);
    RightsMatrixWords matrixWords;
    matrixWords.category = [](const std::string &code) {
        return categoryText(QString::fromStdString(code));
    };
    matrixWords.territory = [](const std::string &code) {
        return territoryText(QString::fromStdString(code));
    };
    m_matrix->setWords(matrixWords);
    m_map->setEmptyText(tr("Nobody has rights of these assets in this time."));
    if (m_isStarted)
        answer();
}

void AskView::reload()
{
    load(session().worker.run([](Workspace &w) {
        return Lists{InstitutionService(w).list(), BrandService(w).list(), CollectionService(w).list(),
                     usedCodes(w.db)};
    }),
         [this](const Lists &lists) {
             m_lists = lists;
             m_brands.clear();
             for (const BrandItem &brand : std::as_const(m_lists.brands))
                 m_brands.insert(brand.code, {brand.nameEn, brand.nameZh});
             showLists();
             if (!m_isStarted && !m_lists.institutions.isEmpty())
                 startQuestion();
             readRights();
         });
}

const InstitutionItem *AskView::institution() const
{
    const auto found = std::ranges::find(m_lists.institutions, m_question->institution(), &InstitutionItem::code);
    return found == m_lists.institutions.end() ? nullptr : &*found;
}

void AskView::showLists()
{
    QList<OptionSource::Option> institutions;
    for (const InstitutionItem &item : std::as_const(m_lists.institutions))
        institutions.append(optionOf(item));
    m_question->setInstitutions(institutions);
    QList<OptionSource::Option> brands;
    for (const BrandItem &item : std::as_const(m_lists.brands))
        brands.append(optionOf(item));
    m_question->setBrands(brands);
    const InstitutionItem *chosen = institution();
    QList<LookupSource::Item> collections;
    for (const CollectionRow &row : std::as_const(m_lists.collections)) {
        if (chosen != nullptr && row.institution == chosen->id)
            collections.append({QStringLiteral("collection:") + row.code, row.nameEn, row.nameZh,
                                tr("%n asset(s)", nullptr, int(row.assets))});
    }
    m_question->setCollections(collections);
    m_question->setUsed(m_lists.used.categories, m_lists.used.channels, m_lists.used.regions);
}

void AskView::startQuestion()
{
    // Something to look at: everything of the institution with the most contracts, asked by nobody yet.
    const auto most = std::ranges::max_element(m_lists.institutions, {}, &InstitutionItem::contracts);
    m_question->setInstitution(most->code);
    showLists();
    m_isStarted = true;
    GrantRequest request;
    if (!m_lists.brands.isEmpty())
        request.licensee = m_lists.brands.first().code.toStdString();
    request.assets = {"*"};
    request.rights = {Right::Adaptation, Right::Communication, Right::Distribution, Right::Reproduction};
    request.categories = {"*"};
    request.territories = {"CN"};
    request.channels = {"*"};
    const QDate today = session().clock.today();
    request.days.start = QDate(today.year(), today.month(), 1).addMonths(1);
    request.days.end = request.days.start.addYears(2).addDays(-1);
    m_question->setRequest(request);
}

void AskView::readRights()
{
    const InstitutionItem *chosen = institution();
    if (chosen == nullptr)
        return;
    load(session().worker.run([id = chosen->id](Workspace &w) {
        // Whose grants stand where is the house's business; a brand asks in its own proposals.
        requireHouse(w);
        Desk desk;
        desk.index = std::make_shared<const GrantIndex>(RightsLedger(w.db).book(id));
        QStringList codes;
        for (const Grant &grant : desk.index->book().grants) {
            for (const std::string &asset : grant.assets)
                codes.append(QString::fromStdString(asset));
        }
        for (const auto &[part, work] : desk.index->book().collections.parts())
            codes << QString::fromStdString(part) << QString::fromStdString(work);
        for (const AssetTitle &title : assetTitles(w.db, codes))
            desk.titles.insert(title.code, {title.english, title.chinese});
        return desk;
    }),
         [this, round = ++m_round](const Desk &desk) {
             if (round != m_round)
                 return;
             m_desk = desk;
             answer();
         });
}

void AskView::lookUpAssets(const QString &typed)
{
    const InstitutionItem *chosen = institution();
    if (chosen == nullptr)
        return;
    AssetFilter filter;
    filter.text = typed;
    filter.institution = chosen->id;
    load(session().worker.run([filter](Workspace &w) { return AssetService(w).firstPage(filter, mostFound); }),
         [this, typed](const QList<AssetRow> &rows) {
             QList<LookupSource::Item> items;
             for (const AssetRow &row : rows) {
                 items.append({row.code, row.titleEn, row.titleZh, row.accessionNumber});
                 m_desk.titles.insert(row.code, {row.titleEn, row.titleZh});
             }
             m_question->assetSource().answer(typed, items);
         });
}

void AskView::answer()
{
    if (!m_desk.index)
        return;
    const GrantRequest request = m_question->request();
    const QStringList missing = m_question->missing();
    const RightsBook &book = m_desk.index->book();
    if (!missing.isEmpty()) {
        m_answer->setHint(tr("Still to choose: %1.").arg(missing.join(tr(", "))));
    } else if (leavesNoTerritory(request, book.regions)) {
        m_answer->setHint(tr("The exceptions take all territories away."));
    } else {
        const AvailsAnswer found = m_desk.index->check(request, session().clock.today());
        m_answer->setAnswer(found, request, book);
        load(session().worker.run(
                 [grants = m_answer->shownGrants()](Workspace &w) { return grantOrigins(w.db, grants); }),
             [this](const std::vector<GrantOrigin> &origins) { m_answer->setOrigins(origins); });
    }
    if (m_lowerSwitch->current() == matrixKey)
        showMatrix(request);
    else
        showMap(request);
}

void AskView::showMap(const GrantRequest &request)
{
    const QDate today = session().clock.today();
    const bool hasDays = request.days.start.isValid() && request.days.start <= request.days.end;
    DaySpan window{today.addYears(-mapYearsBefore), today.addYears(mapYearsAfter)};
    if (hasDays)
        window = {std::min(window.start, request.days.start), std::max(window.end, request.days.end)};
    m_mapped = {m_desk.index, request.assets};
    m_map->setMap(rightsMap(*m_desk.index, request.assets, window, today), window, today);
    m_map->setAsked(hasDays ? std::optional(request.days) : std::nullopt);
}

void AskView::addGrantedCodes(const GrantRequest &request, std::set<std::string> &categories,
                              std::set<std::string> &territories) const
{
    const GrantIndex &index = *m_desk.index;
    const Regions &regions = index.book().regions;
    const std::vector<std::string> asked(territories.begin(), territories.end());
    for (const RightsMapRow &row : rightsMap(index, request.assets, request.days, session().clock.today())) {
        for (const RightsBar &bar : row.bars) {
            if (categories.size() >= mostRows && territories.size() >= mostRows)
                return;
            const Grant &grant = index.book().grants[bar.place];
            for (const std::string &category : grant.categories) {
                const bool isAsked = std::ranges::any_of(
                    request.categories, [&](const std::string &above) { return isAtOrBelowPath(category, above); });
                if (isAsked && categories.size() < mostRows)
                    categories.insert(category);
            }
            if (territories.size() >= mostRows)
                continue;
            for (const std::string &territory : regions.replaced(grant.territories)) {
                if (territories.size() < mostRows && isInTerritories(territory, asked))
                    territories.insert(territory);
            }
        }
    }
}

void AskView::showMatrix(const GrantRequest &request)
{
    if (!m_question->missing().isEmpty()) {
        m_matrix->setMatrix({});
        return;
    }
    const std::vector<std::string> asked = m_desk.index->book().regions.replaced(request.territories);
    std::set<std::string> categories(request.categories.begin(), request.categories.end());
    std::set<std::string> territories(asked.begin(), asked.end());
    addGrantedCodes(request, categories, territories);
    m_matrix->setMatrix(rightsMatrix(*m_desk.index, request, {categories.begin(), categories.end()},
                                     {territories.begin(), territories.end()}, session().clock.today()));
}

void AskView::showLower(const QString &key)
{
    const bool isMatrix = key == matrixKey;
    m_views->setCurrentWidget(isMatrix ? static_cast<QWidget *>(m_matrix) : m_map);
    m_legend->setKind(isMatrix ? RightsLegendKind::Matrix : RightsLegendKind::Map);
    answer();
}

void AskView::take(const QuestionChange &change)
{
    GrantRequest request = m_question->request();
    std::vector<std::string> codes;
    for (const QString &code : change.codes)
        codes.push_back(code.toStdString());
    if (change.dimension == u"assets") {
        request.assets = codes;
    } else if (change.dimension == u"categories") {
        request.categories = codes;
    } else if (change.dimension == u"territories") {
        request.territories = codes;
    } else if (change.dimension == u"channels") {
        request.channels = codes;
    } else if (change.dimension == u"days") {
        request.days = change.days;
    } else {
        request.rights.clear();
        for (const std::string &code : codes) {
            if (const auto right = parseRight(code))
                request.rights.push_back(*right);
        }
    }
    m_question->setRequest(request);
}

void AskView::openGrant(const QString &grant)
{
    load(session().worker.run([grant](Workspace &w) { return grantOrigins(w.db, {grant.toStdString()}); }),
         [this](const std::vector<GrantOrigin> &origins) {
             if (origins.empty())
                 return;
             const GrantOrigin &origin = origins.front();
             switch (origin.kind) {
             case GrantRecord::Contract:
                 session().navigator->openRecord(QStringLiteral("contracts"), origin.record);
                 break;
             case GrantRecord::Proposal:
                 session().navigator->openRecord(QStringLiteral("proposals"), origin.record);
                 break;
             case GrantRecord::Reservation:
                 session().navigator->openRows(QStringLiteral("rights"),
                                               {{QStringLiteral("view"), QStringLiteral("kept")},
                                                {QStringLiteral("reservation"), origin.record}});
                 break;
             }
         });
}

void AskView::openCell(int row, int column)
{
    // The cell's own question: its grants then stand above as reasons.
    const RightsMatrix &matrix = m_matrix->matrix();
    GrantRequest request = m_question->request();
    request.categories = {matrix.categories[size_t(row)]};
    request.territories = {matrix.territories[size_t(column)]};
    m_question->setRequest(request);
}

void AskView::print()
{
    if (!m_desk.index)
        return;
    const bool isMatrix = m_lowerSwitch->current() == matrixKey;
    const QString title = isMatrix ? tr("Rights by product and territory") : tr("Rights over time");
    session().prompts.saveFile(
        this, {title, tr("PDF documents (*.pdf)"), title + QStringLiteral(".pdf")},
        [this, isMatrix, title](const QString &path) {
            const PrintHead head{title, m_question->sentence(), session().clock.today()};
            const bool isWritten = savePdf(path, title, [this, isMatrix, &head](QPagedPaintDevice &device) {
                return isMatrix ? m_matrix->print(device, head) : m_map->print(device, head);
            });
            if (isWritten)
                session().messages.done(tr("%1 is written.").arg(path));
            else
                session().messages.fail(
                    Error(Error::Kind::Unavailable, QT_TRANSLATE_NOOP("core", "%1 cannot be written"), {path}));
        });
}

QString AskView::licenseeText(const std::string &code) const
{
    if (code == selfLicensee)
        return tr("The museum itself");
    const QString text = QString::fromStdString(code);
    const auto found = m_brands.constFind(text);
    return found == m_brands.cend() ? text : titleText(found->first, found->second);
}

QString AskView::assetText(const QString &code) const
{
    if (code == u"*")
        return tr("everything");
    const QString prefix = QStringLiteral("collection:");
    if (code.startsWith(prefix)) {
        const auto found = std::ranges::find(m_lists.collections, code.mid(prefix.size()), &CollectionRow::code);
        return found == m_lists.collections.end() ? code : titleText(found->nameEn, found->nameZh);
    }
    const auto title = m_desk.titles.constFind(code);
    return title == m_desk.titles.cend() ? code : inScreenLanguage(*title);
}

void AskView::openRows(const QVariantMap &filter)
{
    const auto start = [this, filter] {
        GrantRequest request = m_question->request();
        const QString asset = filter.value(QStringLiteral("asset")).toString();
        if (!asset.isEmpty())
            request.assets = {asset.toStdString()};
        const auto brand = std::ranges::find(m_lists.brands, filter.value(QStringLiteral("brand")).toLongLong(),
                                             [](const BrandItem &item) { return item.id.value; });
        if (brand != m_lists.brands.end())
            request.licensee = brand->code.toStdString();
        const auto chosen =
            std::ranges::find(m_lists.institutions, filter.value(QStringLiteral("institution")).toLongLong(),
                              [](const InstitutionItem &item) { return item.id.value; });
        if (chosen != m_lists.institutions.end())
            m_question->setInstitution(chosen->code);
        showLists();
        m_question->setRequest(request);
        readRights();
    };
    if (m_isStarted)
        start();
}

void AskView::showTourState(const QString &state)
{
    if (state == u"matrix") {
        m_lowerSwitch->setCurrent(matrixKey);
        showLower(matrixKey);
        return;
    }
    m_lowerSwitch->setCurrent(mapKey);
    showLower(mapKey);
    if (state != u"taken" || m_lists.institutions.isEmpty())
        return;
    GrantRequest request = m_question->request();
    request.exclusivity = Exclusivity::Exclusive;
    request.territories = {"CN", "JP"};
    m_question->setRequest(request);
}

} // namespace lianming

#include "core/assets/assetservice.h"
#include "core/brands/brandservice.h"
#include "core/contracts/contractservice.h"
#include "core/institutions/institutionservice.h"
#include "core/proposals/proposalservice.h"
#include "core/protection/protectionservice.h"
#include "core/protection/registrationservice.h"
#include "core/rights/rightsservice.h"
#include "core/royalties/royaltyservice.h"
#include "core/signing/signingservice.h"
#include "tests/support/testsession.h"
#include "ui/assets/assetdetail.h"
#include "ui/assets/assetimportview.h"
#include "ui/assets/assetpicker.h"
#include "ui/brands/brandform.h"
#include "ui/charts/barlist.h"
#include "ui/charts/columnchart.h"
#include "ui/contracts/contractdetail.h"
#include "ui/contracts/contractform.h"
#include "ui/contracts/signform.h"
#include "ui/institutions/contactform.h"
#include "ui/institutions/institutionform.h"
#include "ui/institutions/partnerdetail.h"
#include "ui/pages.h"
#include "ui/proposals/proposalboard.h"
#include "ui/proposals/proposalform.h"
#include "ui/protection/evidencedetail.h"
#include "ui/protection/evidenceform.h"
#include "ui/protection/protectionforms.h"
#include "ui/protection/registrationdetail.h"
#include "ui/royalties/statementimportview.h"
#include "ui/royalties/statementview.h"
#include "ui/royalties/whyview.h"
#include "ui/shell/actions.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/detailpanel.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messages.h"
#include "ui/shell/page.h"
#include "ui/shell/pageroles.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codepicker.h"
#include "ui/widgets/moneyfield.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"

#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTest>

using namespace lianming;

namespace {

constexpr int tateRecords = 28;

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

QString textOf(const QWidget &root)
{
    QStringList out;
    for (const QLabel *label : root.findChildren<QLabel *>())
        out.append(label->text());
    return out.join(u'\n');
}

/// The button that can be seen and says `text`.
QPushButton *button(const QWidget *root, const QString &text)
{
    if (!root)
        return nullptr;
    for (QPushButton *candidate : root->findChildren<QPushButton *>()) {
        if (candidate->isVisible() && candidate->text() == text)
            return candidate;
    }
    return nullptr;
}

void write(const QWidget *form, const char *field, const QString &text)
{
    if (auto *picker = form->findChild<CodePicker *>(QString::fromLatin1(field))) {
        picker->setCodes({});
        picker->addTyped(text);
        return;
    }
    auto *line = form->findChild<QLineEdit *>(QString::fromLatin1(field));
    QVERIFY2(line, field);
    line->setText(text);
}

void choose(const QWidget *form, const char *field, const QVariant &data)
{
    auto *combo = form->findChild<QComboBox *>(QString::fromLatin1(field));
    QVERIFY2(combo && combo->findData(data) >= 0, field);
    combo->setCurrentIndex(combo->findData(data));
}

void setDay(const QWidget *form, const char *field, QDate day)
{
    auto *editor = form->findChild<QDateEdit *>(QString::fromLatin1(field));
    QVERIFY2(editor, field);
    editor->setDate(day);
}

/// Types into an asset picker and takes the one that is found, by the keyboard.
void pick(QWidget *form, const char *field, const QString &typed, const QString &title)
{
    auto *picker = form->findChild<AssetPicker *>(QString::fromLatin1(field));
    QVERIFY2(picker, field);
    const auto before = picker->ids().size();
    auto *list = picker->findChild<QListWidget *>();
    QTest::keyClicks(picker->findChild<SearchField *>(), typed);
    QTRY_VERIFY2(!list->isHidden() && list->count() == 1 && list->item(0)->text().startsWith(title), qPrintable(title));
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(picker->ids().size(), before + 1);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a PDF says, where the machine has a reader of PDF.
QString pdfText(const QString &path)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return {};
    QProcess reader;
    reader.start(program, {QStringLiteral("-layout"), path, QStringLiteral("-")});
    return reader.waitForFinished() ? QString::fromUtf8(reader.readAllStandardOutput()) : QStringLiteral("?");
}

} // namespace

/// Goes on with the story only while it holds.
#define CHAPTER(chapter)                                                                                               \
    do {                                                                                                               \
        chapter();                                                                                                     \
        if (QTest::currentTestFailed())                                                                                \
            return;                                                                                                    \
    } while (false)

/// From the empty workspace to the closed period, through the window and nothing else: what a person would do in the
/// first weeks. What came of it is asked of the core.
class TestWindowJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromTheFirstMorningToTheClosedPeriod();

private:
    void addsTheInstitution();
    void addsTheBrand();
    void importsTheCollection();
    void opensAnAsset();
    void writesTheProposal();
    void acceptsTheProposal();
    void draftsTheContract();
    void signsTheContract();
    void importsTheReport();
    void looksAtTheFigures();
    void approvesAsSomebodyElse();
    void closesThePeriod();
    void printsTheStatement();
    void registersTheMark();
    void keepsTheEvidence();
    void seesItOnTheOverview();
    void opensTheRowsBehindTheFigures();
    void readsItInChinese();

    /// The command palette from the keyboard: types, waits until `expected` is the line that Enter takes, takes it.
    void goByPalette(const QString &typed, const QString &expected);
    /// The page by Ctrl and its number in the side bar; read and ready.
    void goByKey(Qt::Key number, const char *id);
    void save(FormPanel *form);
    void trigger(const char *id);
    /// Opens the only statement and waits until it offers to do that.
    void openStatement(const QString &offered);
    /// The same, and does it.
    void press(const QString &offered);

    [[nodiscard]] Page *page(const char *id) const { return m_window->page(QString::fromLatin1(id)); }
    [[nodiscard]] bool isReady(const char *id) const
    {
        return m_window->currentPageId() == QLatin1String(id) && m_window->isUpToDate();
    }
    [[nodiscard]] QAction *action(const char *id) const
    {
        return m_test->session().actions.find(QString::fromLatin1(id));
    }
    /// What is open at the right of a page, if it is that.
    template<class T>
    [[nodiscard]] T *body(const char *id) const
    {
        return qobject_cast<T *>(page(id)->detail().body());
    }
    /// The lists of a page, without those of an open record.
    [[nodiscard]] QList<RecordTable *> tables(const char *id) const
    {
        QList<RecordTable *> out = page(id)->findChildren<RecordTable *>();
        out.removeIf([this, id](const RecordTable *table) { return page(id)->detail().isAncestorOf(table); });
        return out;
    }
    /// The list that is seen, where a page of several views shows one of them; otherwise the first.
    [[nodiscard]] RecordTable *list(const char *id) const
    {
        const QList<RecordTable *> all = tables(id);
        const auto seen = std::ranges::find_if(all, [&](const RecordTable *one) { return one->isVisibleTo(page(id)); });
        return seen == all.end() ? all.constFirst() : *seen;
    }
    [[nodiscard]] int rows(const char *id) const { return list(id)->model()->rowCount(); }
    [[nodiscard]] KeyFigure *figure(const QString &title) const
    {
        for (KeyFigure *candidate : page("overview")->findChildren<KeyFigure *>()) {
            if (candidate->accessibleName().startsWith(title))
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] FakePrompts &prompts() { return m_test->prompts(); }
    [[nodiscard]] const Notice &notice() const { return m_test->session().messages.current(); }
    [[nodiscard]] QString file(const char *name, const QByteArray &content);

    [[nodiscard]] Workspace &w() const { return *m_test->workspace(); }
    [[nodiscard]] Proposal proposal() const { return ProposalService(w()).get(m_proposal); }
    [[nodiscard]] Contract contract() const { return ContractService(w()).get(m_contract); }
    [[nodiscard]] InboxRow report() const { return RoyaltyService(w()).inbox().value(0); }

    std::unique_ptr<TestSession> m_test;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_folder;
    Id<Institution> m_institution;
    Id<Brand> m_brand;
    Id<Asset> m_zebra;
    Id<Proposal> m_proposal;
    Id<Contract> m_contract;
};

void TestWindowJourney::fromTheFirstMorningToTheClosedPeriod()
{
    m_test = std::make_unique<TestSession>();
    m_window = std::make_unique<MainWindow>(m_test->session(), allPages());
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTRY_VERIFY(isReady("overview"));

    CHAPTER(addsTheInstitution);
    CHAPTER(addsTheBrand);
    CHAPTER(importsTheCollection);
    CHAPTER(opensAnAsset);
    CHAPTER(writesTheProposal);
    CHAPTER(acceptsTheProposal);
    CHAPTER(draftsTheContract);
    CHAPTER(signsTheContract);
    CHAPTER(importsTheReport);
    CHAPTER(looksAtTheFigures);
    CHAPTER(approvesAsSomebodyElse);
    CHAPTER(closesThePeriod);
    CHAPTER(printsTheStatement);
    CHAPTER(registersTheMark);
    CHAPTER(keepsTheEvidence);
    CHAPTER(seesItOnTheOverview);
    CHAPTER(opensTheRowsBehindTheFigures);
    CHAPTER(readsItInChinese);

    QVERIFY(m_window->close()); // nothing is unsaved
    m_window.reset();
    m_test.reset();
}

QString TestWindowJourney::file(const char *name, const QByteArray &content)
{
    QFile out(m_folder.filePath(QString::fromLatin1(name)));
    if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
        qFatal("cannot write");
    return out.fileName();
}

void TestWindowJourney::goByPalette(const QString &typed, const QString &expected)
{
    CommandPalette &palette = m_window->commandPalette();
    QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
    QVERIFY(palette.isVisible());
    QTest::keyClicks(palette.field(), typed);
    QTRY_COMPARE(palette.list()->currentIndex().data().toString(), expected);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QVERIFY(!palette.isVisible());
}

void TestWindowJourney::goByKey(Qt::Key number, const char *id)
{
    QTest::keyClick(m_window.get(), number, Qt::ControlModifier);
    QTRY_VERIFY2(isReady(id), id);
}

void TestWindowJourney::save(FormPanel *form)
{
    QVERIFY2(form->saveButton()->isEnabled(), qPrintable(textOf(*form)));
    form->saveButton()->click();
}

void TestWindowJourney::trigger(const char *id)
{
    QVERIFY2(action(id), id);
    QTRY_VERIFY2(action(id)->isEnabled(), id);
    action(id)->trigger();
}

void TestWindowJourney::addsTheInstitution()
{
    goByPalette(QStringLiteral("institutions"), QStringLiteral("Institutions"));
    QTRY_VERIFY(isReady("institutions"));
    trigger("institutions.new");
    QTRY_VERIFY(body<InstitutionForm>("institutions"));
    auto *form = body<InstitutionForm>("institutions");
    QVERIFY(!form->saveButton()->isEnabled());
    write(form, "name_zh", QStringLiteral("泰特美术馆"));
    write(form, "name_en", QStringLiteral("Tate"));
    write(form, "code", QStringLiteral("TATE"));
    write(form, "country", QStringLiteral("GB"));
    save(form);
    QTRY_VERIFY(isReady("institutions") && body<PartnerDetail>("institutions"));
    const auto stored = InstitutionService(w()).find(QStringLiteral("TATE"));
    QVERIFY(stored);
    QCOMPARE(stored->nameZh, QStringLiteral("泰特美术馆"));
    QCOMPARE(stored->country, QStringLiteral("GB"));
    QTRY_COMPARE(rows("institutions"), 1);
    m_institution = stored->id;
    RightsInRecord everything;
    everything.scope.institution = m_institution;
    everything.held.rights = {Right::All};
    everything.held.categories = everything.held.channels = {"*"};
    everything.held.territories = {"WORLD"};
    RightsService(w()).add(everything);
}

void TestWindowJourney::addsTheBrand()
{
    m_window->openPage(QStringLiteral("brands"));
    QTRY_VERIFY(isReady("brands"));
    trigger("brands.new");
    QTRY_VERIFY(body<BrandForm>("brands"));
    auto *form = body<BrandForm>("brands");
    write(form, "name_zh", QStringLiteral("太湖雪"));
    write(form, "name_en", QStringLiteral("Taihu Snow"));
    write(form, "code", QStringLiteral("TAIHU-SNOW"));
    write(form, "categories", QStringLiteral("nice/24，nice/25"));
    save(form);
    QTRY_VERIFY(isReady("brands") && body<PartnerDetail>("brands"));
    const auto stored = BrandService(w()).find(QStringLiteral("TAIHU-SNOW"));
    QVERIFY(stored);
    QCOMPARE(stored->categories, (QStringList{QStringLiteral("nice/24"), QStringLiteral("nice/25")}));
    m_brand = stored->id;

    QTRY_VERIFY(button(body<PartnerDetail>("brands"), QStringLiteral("Add person")));
    button(body<PartnerDetail>("brands"), QStringLiteral("Add person"))->click();
    QTRY_VERIFY(body<ContactForm>("brands"));
    auto *contact = body<ContactForm>("brands");
    write(contact, "name", QStringLiteral("沈洁"));
    write(contact, "role", QStringLiteral("product"));
    write(contact, "email", QStringLiteral("shen at example"));
    QVERIFY(!contact->saveButton()->isEnabled());
    write(contact, "email", QStringLiteral("shen@example.com"));
    save(contact);
    QTRY_VERIFY(isReady("brands") && body<PartnerDetail>("brands"));
    const QList<Contact> contacts = BrandService(w()).contacts(m_brand);
    QCOMPARE(contacts.size(), 1);
    QCOMPARE(contacts[0].email, QStringLiteral("shen@example.com"));
    QTRY_VERIFY(textOf(*body<PartnerDetail>("brands")).contains(QStringLiteral("沈洁 · product")));
}

void TestWindowJourney::importsTheCollection()
{
    goByKey(Qt::Key_2, "assets");
    prompts().files = {QStringLiteral(LIANMING_TEST_DATA "/assets/tate.csv")};
    trigger("assets.import");
    auto *view = page("assets")->findChild<AssetImportView *>();
    QVERIFY(view);
    QTRY_VERIFY(button(view, QStringLiteral("Import")) && button(view, QStringLiteral("Import"))->isEnabled());
    button(view, QStringLiteral("Try it out"))->click();
    QTRY_VERIFY(textOf(*view).contains(QStringLiteral("This is what importing would do.")));
    QCOMPARE(AssetService(w()).counts().all, qint64(0));
    button(view, QStringLiteral("Import"))->click();
    QTRY_VERIFY(button(view, QStringLiteral("Show the assets")));
    QTRY_VERIFY(textOf(*view).contains(QStringLiteral("28 records in the file: 28 new")));
    QCOMPARE(AssetService(w()).counts().all, qint64(tateRecords));
    button(view, QStringLiteral("Show the assets"))->click();
    QTRY_VERIFY(!page("assets")->findChild<AssetImportView *>());
    QTRY_VERIFY(isReady("assets"));
    QTRY_COMPARE(rows("assets"), tateRecords);
}

void TestWindowJourney::opensAnAsset()
{
    goByKey(Qt::Key_1, "overview");
    goByPalette(QStringLiteral("zebra"), QStringLiteral("Zebra and Parachute"));
    QTRY_VERIFY(isReady("assets") && body<AssetDetailView>("assets"));
    const QString text = textOf(*body<AssetDetailView>("assets"));
    QVERIFY(text.contains(QStringLiteral("Zebra and Parachute")));
    QVERIFY(text.contains(QStringLiteral("Wood, Christopher")));
    const auto stored = AssetService(w()).find(QStringLiteral("TATE/T12038"));
    QVERIFY(stored);
    m_zebra = *stored;
}

void TestWindowJourney::writesTheProposal()
{
    goByKey(Qt::Key_3, "proposals");
    trigger("proposals.new");
    QTRY_VERIFY(body<ProposalForm>("proposals"));
    auto *form = body<ProposalForm>("proposals");
    choose(form, "brand", m_brand.value);
    write(form, "title", QStringLiteral("Zebra silk scarves"));
    pick(form, "assets", QStringLiteral("zebra"), QStringLiteral("Zebra and Parachute"));
    pick(form, "assets", QStringLiteral("woolshop"), QStringLiteral("The Woolshop"));
    write(form, "rights", QStringLiteral("reproduction, distribution"));
    write(form, "categories", QStringLiteral("nice/24, nice/25"));
    write(form, "territories", QStringLiteral("CN"));
    write(form, "channels", QStringLiteral("online"));
    setDay(form, "start", QDate(2026, 1, 1));
    setDay(form, "end", QDate(2027, 12, 31));
    choose(form, "exclusivity", int(Exclusivity::Exclusive));
    write(form, "percent", QStringLiteral("8"));
    auto *value = form->findChild<MoneyField *>(QStringLiteral("value"));
    QVERIFY(value);
    value->field()->setText(QStringLiteral("500,000"));
    save(form);
    QTRY_VERIFY(isReady("proposals") && !body<ProposalForm>("proposals"));

    const QList<ProposalItem> all = ProposalService(w()).list();
    QCOMPARE(all.size(), 1);
    m_proposal = all[0].id;
    const Proposal stored = proposal();
    QCOMPARE(stored.stage, ProposalStage::Inquiry);
    QCOMPARE(stored.institution, m_institution); // the only one is chosen already
    QCOMPARE(stored.assets.size(), 2);
    QVERIFY(stored.assets.contains(m_zebra));
    QCOMPARE(stored.rights, (std::vector<Right>{Right::Distribution, Right::Reproduction}));
    QCOMPARE(stored.value.minor, qint64(50'000'000));
    QCOMPARE(ProposalService(w()).rights(stored)->verdict, AvailsVerdict::Available);
}

void TestWindowJourney::acceptsTheProposal()
{
    auto *board = page("proposals")->findChild<ProposalBoard *>();
    const auto arrives = [this, board](ProposalStage stage) {
        QTRY_VERIFY(isReady("proposals"));
        QTRY_COMPARE(proposal().stage, stage);
        QTRY_COMPARE(board->column(stage)->items().size(), 1);
    };
    arrives(ProposalStage::Inquiry);
    QVERIFY(!action("proposals.move.accepted")->isEnabled());
    trigger("proposals.move.reviewing");
    arrives(ProposalStage::Reviewing);
    goByPalette(QStringLiteral("move negotiation"), action("proposals.move.negotiating")->text());
    arrives(ProposalStage::Negotiating);
    trigger("proposals.move.accepted");
    arrives(ProposalStage::Accepted);
    QCOMPARE(ProposalService(w()).moves(m_proposal).size(), 4); // coming in is the first
}

void TestWindowJourney::draftsTheContract()
{
    auto *draft = page("proposals")->detail().findChild<QPushButton *>(QStringLiteral("draft"));
    QVERIFY(draft);
    draft->click();
    QTRY_VERIFY(isReady("contracts") && body<ContractDetail>("contracts"));
    const auto drafted = ContractService(w()).findByProposal(m_proposal);
    QVERIFY(drafted);
    QCOMPARE(drafted->state, ContractState::Draft);
    m_contract = drafted->id;
    QTRY_VERIFY(
        textOf(*body<ContractDetail>("contracts")).contains(QStringLiteral("Zebra and Parachute (TATE/T12038)")));

    trigger("contracts.edit");
    QTRY_VERIFY(isReady("contracts") && body<ContractForm>("contracts"));
    auto *form = body<ContractForm>("contracts");
    QCOMPARE(form->findChild<QLineEdit *>(QStringLiteral("rates"))->text(), QStringLiteral("8"));
    form->findChild<QSpinBox *>(QStringLiteral("sell_off"))->setValue(60);
    form->findChild<QSpinBox *>(QStringLiteral("within"))->setValue(30);
    save(form);
    QTRY_VERIFY(isReady("contracts") && body<ContractDetail>("contracts"));
    const Contract stored = contract();
    QCOMPARE(stored.sellOffDays, qint64(60));
    QCOMPARE(stored.reportWithinDays, qint64(30));
    QCOMPARE(stored.term, (DaySpan{QDate(2026, 1, 1), QDate(2027, 12, 31)}));
    QCOMPARE(stored.grants.size(), size_t(1));
    QCOMPARE(stored.grants[0].assets.size(), size_t(2));
}

void TestWindowJourney::signsTheContract()
{
    // An exclusive licence is in writing: the text is on paper, and kept with the contract.
    trigger("contracts.check");
    QTRY_VERIFY(isReady("contracts") && body<SignForm>("contracts"));
    QVERIFY(textOf(*body<SignForm>("contracts")).contains(QStringLiteral("must be in writing")));
    QVERIFY(!body<SignForm>("contracts")->saveButton()->isEnabled());
    SigningService(w()).attach(m_contract, file("contract.pdf", "%PDF-1.4 signed on paper"));
    trigger("contracts.sign");
    QTRY_VERIFY(isReady("contracts") && body<SignForm>("contracts")
                && body<SignForm>("contracts")->saveButton()->isEnabled());
    auto *form = body<SignForm>("contracts");
    QTRY_VERIFY(textOf(*form).contains(QStringLiteral("Every gate lets the contract pass")));
    setDay(form, "day", QDate(2026, 5, 29));
    save(form);
    QTRY_VERIFY(isReady("contracts") && body<ContractDetail>("contracts"));
    QCOMPARE(contract().state, ContractState::Signed);
    QCOMPARE(contract().signedOn, std::optional(QDate(2026, 5, 29)));
    QCOMPARE(proposal().stage, ProposalStage::Contracted);
    QVERIFY(!action("contracts.sign")->isEnabled());
    QVERIFY(!action("contracts.edit")->isEnabled());
}

void TestWindowJourney::importsTheReport()
{
    auto *royalties = body<ContractDetail>("contracts")->findChild<QPushButton *>(QStringLiteral("royalties"));
    QVERIFY(royalties);
    royalties->click();
    QTRY_VERIFY(isReady("royalties"));
    QTRY_COMPARE(rows("royalties"), 1); // the first quarter; the second has not ended
    QCOMPARE(report().period, QStringLiteral("2026Q1"));
    QCOMPARE(report().state, InboxState::Late);

    QTest::keyClick(list("royalties"), Qt::Key_Down);
    QTRY_VERIFY(isReady("royalties") && body<StatementView>("royalties"));
    prompts().files = {file("sales.csv", "date,sku,category,territory,channel,units,currency,gross,returns\n"
                                         "2026-01-15,S-1,nice/25,CN,online/tmall,100,CNY,10000.00,\n"
                                         "2026-02-10,S-2,nice/25,CN,online/tmall,50,CNY,5000.50,1000.50\n"
                                         "2026-03-05,S-3,nice/24,CN,online,20,CNY,2000.00,\n")};
    QTRY_VERIFY(button(body<StatementView>("royalties"), QStringLiteral("Import report…")));
    button(body<StatementView>("royalties"), QStringLiteral("Import report…"))->click();
    QTRY_VERIFY(page("royalties")->findChild<StatementImportView *>());
    auto *view = page("royalties")->findChild<StatementImportView *>();
    const auto showsTheLines = [view] {
        const auto lists = view->findChildren<RecordTable *>();
        return std::any_of(lists.begin(), lists.end(),
                           [](const RecordTable *list) { return list->model()->rowCount() == 3; });
    };
    QTRY_VERIFY(showsTheLines());
    QVERIFY(!report().statement.isSet()); // nothing is stored before Import is pressed
    QTRY_VERIFY(button(view, QStringLiteral("Import")));
    QVERIFY(button(view, QStringLiteral("Import"))->isEnabled());
    button(view, QStringLiteral("Import"))->click();
    QTRY_VERIFY(!page("royalties")->findChild<StatementImportView *>());
    // What came in is calculated at once.
    QTRY_COMPARE(report().state, InboxState::Calculated);
    QTRY_VERIFY(isReady("royalties"));
    QCOMPARE(report().lineCount, qint64(3));
    QCOMPARE(report().preparedBy, m_test->settings().actorName());
}

void TestWindowJourney::openStatement(const QString &offered)
{
    m_window->openRecord(QStringLiteral("royalties"), report().statement.value);
    QTRY_VERIFY2(isReady("royalties") && button(body<StatementView>("royalties"), offered), qPrintable(offered));
}

void TestWindowJourney::press(const QString &offered)
{
    openStatement(offered);
    if (QPushButton *found = button(body<StatementView>("royalties"), offered))
        found->click();
    constexpr int patience = 20'000; // the first PDF of a process looks through all fonts
    QTRY_VERIFY2_WITH_TIMEOUT(isReady("royalties"), qPrintable(offered), patience);
}

void TestWindowJourney::looksAtTheFigures()
{
    openStatement(QStringLiteral("Approve"));
    QVERIFY(body<StatementView>("royalties"));
    // 17,000.50 sold, 1,000.50 came back, 8 % of what remains.
    const QString text = textOf(*body<StatementView>("royalties"));
    for (const char *amount : {"17,000.50", "1,000.50", "16,000.00", "1,280.00"})
        QVERIFY2(text.contains(QString::fromLatin1(amount)), amount);
    auto *view = body<StatementView>("royalties");
    view->setTab(QStringLiteral("why"));
    QTRY_VERIFY(view->findChild<WhyPanel *>());
    QTRY_VERIFY(view->findChild<WhyPanel *>()->view().text().contains(QStringLiteral("1,280.00")));

    const auto figures = [this] {
        const auto result = RoyaltyService(w()).result(report().statement);
        return result ? std::tuple(result->units(), result->amount("gross"), result->amount("base"),
                                   result->amount("earned"), result->amount("payable"), result->amount("cash_due"))
                      : std::tuple<qint64, qint64, qint64, qint64, qint64, qint64>();
    };
    const std::tuple<qint64, qint64, qint64, qint64, qint64, qint64> expected{170,     1'700'050, 1'600'000,
                                                                              128'000, 128'000,   128'000};
    QVERIFY(figures() == expected);
    QCOMPARE(RoyaltyService(w()).exceptionCount(report().statement), qint64(0));
    // Calculating again finds the same.
    m_test->session().messages.clear();
    press(QStringLiteral("Calculate again"));
    QCOMPARE(notice().text, QStringLiteral("3 lines calculated."));
    QVERIFY(figures() == expected);
}

void TestWindowJourney::approvesAsSomebodyElse()
{
    const QString clerk = m_test->settings().actorName();
    press(QStringLiteral("Approve"));
    QCOMPARE(notice().level, Notice::Level::Failure); // who prepared it does not approve it
    QVERIFY(notice().text.contains(clerk));
    QCOMPARE(report().state, InboxState::Calculated);

    m_window->openPage(QStringLiteral("settings"));
    QTRY_VERIFY(isReady("settings"));
    QLineEdit *name = nullptr;
    for (QLineEdit *line : page("settings")->findChildren<QLineEdit *>()) {
        if (line->text() == clerk)
            name = line;
    }
    QVERIFY(name);
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("Chief accountant"));
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(m_test->settings().actorName(), QStringLiteral("Chief accountant"));

    press(QStringLiteral("Approve"));
    QCOMPARE(report().state, InboxState::Approved);
    QCOMPARE(report().approvedBy, QStringLiteral("Chief accountant"));
    QCOMPARE(report().preparedBy, clerk);
}

void TestWindowJourney::closesThePeriod()
{
    press(QStringLiteral("Close period"));
    QCOMPARE(report().state, InboxState::Approved); // asked, and not answered
    prompts().choices = {0};
    press(QStringLiteral("Close period"));
    QCOMPARE(report().state, InboxState::Closed);
    const auto result = RoyaltyService(w()).result(report().statement);
    QVERIFY(result && result->frozen);
    Progress progress;
    QVERIFY(RoyaltyService(w()).recomputeClosed(progress).isEmpty());
}

void TestWindowJourney::printsTheStatement()
{
    const QStringList paths{m_folder.filePath(QStringLiteral("zh.pdf")), m_folder.filePath(QStringLiteral("en.pdf"))};
    const QList<QStringList> words{
        {QStringLiteral("版权授权费结算单"), QStringLiteral("太湖雪"), QStringLiteral("1,280.00")},
        {QStringLiteral("Royalty statement"), QStringLiteral("Taihu Snow"), QStringLiteral("1,280.00")}};
    for (int language = 0; language < 2; ++language) {
        prompts().choices = {language};
        prompts().files = {paths[language]};
        press(QStringLiteral("Statement as PDF…"));
        QVERIFY(notice().text.contains(paths[language]));
        const QByteArray content = contentOf(paths[language]);
        QVERIFY(content.startsWith("%PDF-") && content.trimmed().endsWith("%%EOF"));
        const QString text = pdfText(paths[language]);
        for (const QString &word : words[language])
            QVERIFY2(text.isEmpty() || text.contains(word), qPrintable(text));
    }
}

void TestWindowJourney::registersTheMark()
{
    goByPalette(QStringLiteral("protection"), QStringLiteral("Protection"));
    QTRY_VERIFY(isReady("protection"));
    trigger("protection.registration");
    auto *form = body<RegistrationForm>("protection");
    QVERIFY(form);
    choose(form, "institution", m_institution.value);
    choose(form, "kind", int(RegistrationKind::Trademark));
    write(form, "number", QStringLiteral("18220101"));
    write(form, "title", QStringLiteral("ZEBRA"));
    write(form, "holder", QStringLiteral("Tate"));
    write(form, "territory", QStringLiteral("CN"));
    QVERIFY(!form->saveButton()->isEnabled()); // a trade mark has classes
    write(form, "classes", QStringLiteral("24, 25"));
    write(form, "granted", QStringLiteral("2016-07-16"));
    write(form, "expires", QStringLiteral("2026-07-15"));
    pick(form, "assets", QStringLiteral("zebra"), QStringLiteral("Zebra and Parachute"));
    save(form);
    QTRY_VERIFY(isReady("protection") && body<RegistrationDetail>("protection"));
    const QList<RegistrationRow> stored = RegistrationService(w()).registrations();
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored[0].number, QStringLiteral("18220101"));
    QCOMPARE(stored[0].expiresOn, std::optional(QDate(2026, 7, 15)));
    QCOMPARE(RegistrationService(w()).registration(stored[0].id).assets, QList<Id<Asset>>{m_zebra});
    QTRY_VERIFY(textOf(*body<RegistrationDetail>("protection")).contains(QStringLiteral("24, 25")));
}

void TestWindowJourney::keepsTheEvidence()
{
    const QByteArray listing("<html><body>Zebra scarf, 19.90</body></html>\n");
    prompts().files = {file("listing.html", listing)};
    trigger("protection.evidence");
    QTRY_VERIFY(body<EvidenceForm>("protection"));
    auto *form = body<EvidenceForm>("protection");
    QVERIFY(!form->saveButton()->isEnabled()); // about which asset?
    pick(form, "asset", QStringLiteral("zebra"), QStringLiteral("Zebra and Parachute"));
    choose(form, "kind", int(EvidenceKind::Listing));
    write(form, "url", QStringLiteral("https://shop.example/zebra"));
    write(form, "seller", QStringLiteral("Zebra shop"));
    save(form);
    QTRY_VERIFY(isReady("protection") && body<EvidenceDetail>("protection"));
    const QList<EvidenceRow> stored = ProtectionService(w()).evidenceList();
    QCOMPARE(stored.size(), 1);
    QCOMPARE(stored[0].asset, m_zebra);
    QCOMPARE(stored[0].fileName, QStringLiteral("listing.html"));
    QCOMPARE(w().files.read(stored[0].sha256), listing);
    QCOMPARE(ProtectionService(w()).evidence(stored[0].id).circumstances.capturedBy,
             QStringLiteral("Chief accountant"));

    QTRY_VERIFY(button(body<EvidenceDetail>("protection"), QStringLiteral("Verify")));
    button(body<EvidenceDetail>("protection"), QStringLiteral("Verify"))->click();
    QTRY_VERIFY(isReady("protection"));
    QCOMPARE(notice().level, Notice::Level::Done);
    QVERIFY(notice().text.startsWith(QStringLiteral("listing.html is unchanged")));
}

void TestWindowJourney::seesItOnTheOverview()
{
    goByKey(Qt::Key_1, "overview");
    const Currency yuan;
    const auto says = [this](const QString &title, const QString &text) {
        const KeyFigure *shown = figure(title);
        QVERIFY2(shown, qPrintable(title));
        QVERIFY2(shown->accessibleName().contains(text), qPrintable(shown->accessibleName()));
    };
    says(QStringLiteral("Open proposals"), QStringLiteral(" 0."));
    says(QStringLiteral("Signed this year"), shortMoneyText({50'000'000, yuan}));
    says(QStringLiteral("Royalties to settle"), QStringLiteral(" 0."));
    says(QStringLiteral("Ends within 90 days"), QStringLiteral(" 1."));
    says(QStringLiteral("Ends within 90 days"), QStringLiteral("18220101"));

    const auto bars = page("overview")->findChild<BarList *>()->bars();
    for (const BarList::Bar &bar : bars) {
        QCOMPARE(bar.note, bar.key == u"contracted" ? QStringLiteral("1") : QStringLiteral("0"));
        QCOMPARE(bar.value > 0, bar.key == u"contracted");
    }
    const ChartData &chart = page("overview")->findChild<ColumnChart *>()->data();
    QCOMPARE(chart.series.size(), 1);
    QCOMPARE(chart.series[0].name, QStringLiteral("Taihu Snow"));
    const qsizetype march = chart.keys.indexOf(QStringLiteral("2026-03-01"));
    QVERIFY(march >= 0);
    QCOMPARE(chart.series[0].values[march], 128'000.0);
}

void TestWindowJourney::opensTheRowsBehindTheFigures()
{
    auto *pipeline = page("overview")->findChild<BarList *>();
    const auto bars = pipeline->bars();
    const auto contracted =
        std::find_if(bars.begin(), bars.end(), [](const BarList::Bar &bar) { return bar.key == u"contracted"; });
    QVERIFY(contracted != bars.end());
    const int pitch = pipeline->sizeHint().height() / int(bars.size());
    const auto click = [&](qsizetype bar) {
        QTest::mouseClick(pipeline, Qt::LeftButton, {}, QPoint(40, int(bar) * pitch + pitch / 2));
        QTRY_VERIFY(isReady("proposals"));
    };
    click(contracted - bars.begin());
    QTRY_COMPARE(rows("proposals"), 1);
    goByKey(Qt::Key_1, "overview");
    click(0);
    QTRY_COMPARE(rows("proposals"), 0); // no inquiry is open

    goByKey(Qt::Key_1, "overview");
    auto *chart = page("overview")->findChild<ColumnChart *>();
    Q_EMIT chart->opened(QStringLiteral("2026-03-01"), chart->data().series[0].key);
    QTRY_VERIFY(isReady("royalties"));
    QTRY_COMPARE(rows("royalties"), 1);

    goByKey(Qt::Key_1, "overview");
    QTest::mouseClick(figure(QStringLiteral("Signed this year")), Qt::LeftButton);
    QTRY_VERIFY(isReady("contracts"));
    QTRY_COMPARE(rows("contracts"), 1);

    goByKey(Qt::Key_1, "overview");
    QTest::keyClick(figure(QStringLiteral("Ends within 90 days")), Qt::Key_Return);
    QTRY_VERIFY(isReady("protection"));
    QTRY_VERIFY(body<RegistrationDetail>("protection")
                && textOf(*body<RegistrationDetail>("protection")).contains(QStringLiteral("18220101")));
}

void TestWindowJourney::readsItInChinese()
{
    m_window->openRows(QStringLiteral("proposals"), {}); // all again
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_test->language().code(), QStringLiteral("zh_CN"));
    QTRY_VERIFY(hasHan(m_window->windowTitle()));

    int lists = 0;
    for (const PageEntry &entry : m_window->entries()) {
        if (!isPageFor(PageViewer::House, entry.id))
            continue;
        const QByteArray id = entry.id.toLatin1();
        m_window->openPage(entry.id);
        QTRY_VERIFY2(isReady(id.constData()), id.constData());
        for (const RecordTable *table : tables(id.constData())) {
            const QAbstractItemModel *model = table->model();
            for (int column = 0; column < model->columnCount(); ++column) {
                const QString head = model->headerData(column, Qt::Horizontal).toString();
                QVERIFY2(hasHan(head) || head == u"SHA-256", qPrintable(entry.id + QStringLiteral(": ") + head));
            }
            if (model->rowCount() == 0) // nothing of the kind happened in this story
                continue;
            ++lists;
            // A state, a kind, a date or a name; long lists read their rows when they are asked for.
            const auto firstRow = [model] {
                QString out;
                for (int column = 0; column < model->columnCount(); ++column)
                    out += model->index(0, column).data().toString() + u'\t';
                return out;
            };
            QTRY_VERIFY2(hasHan(firstRow()), qPrintable(entry.id + QStringLiteral(": ") + firstRow()));
        }
        if (QWidget *open = page(id.constData())->isDetailOpen() ? page(id.constData())->detail().body() : nullptr)
            QVERIFY2(hasHan(textOf(*open)), id.constData());
    }
    QVERIFY2(lists >= 8,
             qPrintable(QString::number(
                 lists))); // assets, proposals, contracts, periods, registrations, evidence, institutions, brands

    m_window->openPage(QStringLiteral("overview"));
    QTRY_VERIFY(isReady("overview"));
    for (const KeyFigure *shown : page("overview")->findChildren<KeyFigure *>())
        QVERIFY2(hasHan(shown->accessibleName()), qPrintable(shown->accessibleName()));
    for (const BarList::Bar &bar : page("overview")->findChild<BarList *>()->bars())
        QVERIFY2(hasHan(bar.label), qPrintable(bar.label));
    QCOMPARE(page("overview")->findChild<ColumnChart *>()->data().series[0].name, QStringLiteral("太湖雪"));
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!hasHan(m_window->windowTitle()));
}

QTEST_MAIN(TestWindowJourney)
#include "tst_windowjourney.moc"

// The parts that pages are made of, all on one page: nothing clipped in either language, and pictures of it for those
// who set LIANMING_PICTURES to a folder.
#include "tests/support/clipping.h"
#include "tests/support/testsession.h"
#include "ui/charts/barlist.h"
#include "ui/charts/columnchart.h"
#include "ui/charts/linechart.h"
#include "ui/models/tablemodel.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/startwindow.h"
#include "ui/text/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/filterrow.h"
#include "ui/widgets/formpanel.h"
#include "ui/widgets/historylist.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedswitch.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace lianming;

namespace {

QString words(const char *english, const char *chinese)
{
    return isChinese() ? QString::fromUtf8(chinese) : QString::fromUtf8(english);
}

struct Line {
    qint64 id;
    QString title;
    QString place;
    Tone tone;
    Money value;
    QDate due;
};

QList<Line> lines()
{
    const Currency cny = *Currency::find("CNY");
    const Currency jpy = *Currency::find("JPY");
    QList<Line> lines;
    const QString titles[] = {QStringLiteral("Blue-and-white meiping"), QStringLiteral("千里江山"),
                              QStringLiteral("Apsaras frieze"), QStringLiteral("Key fret border")};
    for (int i = 0; i < 24; ++i)
        lines.append({i + 1,
                      titles[i % 4],
                      words("Suzhou Museum", "苏州博物馆"),
                      Tone(i % 5),
                      {qint64(i) * i * 7'531'00 + i, i % 6 == 3 ? jpy : cny},
                      QDate(2026, 6, 1).addDays(i * 9 - 20)});
    return lines;
}

class PartsPage : public Page
{
public:
    explicit PartsPage(Session &session)
        : Page(session, QStringLiteral("contracts")),
          m_model(
              [](const Line &line) { return line.id; },
              {{QStringLiteral("title"),
                [] { return words("Title", "标题"); },
                [](const Line &line) { return line.title; },
                {},
                Qt::AlignLeft,
                paintSubtitle<Line>([](const Line &line) { return line.place; }),
                300},
               {QStringLiteral("state"),
                [] { return words("Status", "状态"); },
                [](const Line &line) {
                    return line.tone == Tone::Good   ? words("Released", "已放行")
                           : line.tone == Tone::Stop ? words("Overdue", "逾期")
                                                     : words("In review", "审核中");
                },
                {},
                Qt::AlignLeft,
                paintTone<Line>([](const Line &line) { return line.tone; }),
                130},
               {QStringLiteral("value"), [] { return words("Value", "金额"); },
                [](const Line &line) { return amountText(line.value); },
                [](const Line &line) { return QVariant(line.value.minor); }, Qt::AlignRight,
                paintUnit<Line>([](const Line &line) { return line.value.currency.codeText(); }), 160},
               {QStringLiteral("due"), [] { return words("Due", "到期"); },
                [](const Line &line) { return dateText(line.due); },
                [](const Line &line) { return QVariant(line.due); }, Qt::AlignLeft,
                paintSubtitle<Line>([](const Line &line) { return relativeText(line.due, QDate(2026, 6, 1)); }), 200}})
    {
        auto *content = new QWidget;
        auto *column = new QVBoxLayout(content);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto *filters = new FilterRow;
        m_switch = filters->addSwitch();
        m_stage = filters->addChip();
        m_institution = filters->addChip();
        m_search = filters->addSearch();
        column->addWidget(filters);
        auto *figures = new QHBoxLayout;
        figures->setContentsMargins(space::xl, 0, space::xl, space::m);
        figures->setSpacing(space::m);
        for (KeyFigure *&figure : m_figures) {
            figure = new KeyFigure;
            figures->addWidget(figure, 1);
        }
        column->addLayout(figures);
        auto *charts = new QHBoxLayout;
        charts->setContentsMargins(space::xl, 0, space::xl, space::m);
        charts->setSpacing(space::m);
        m_funnelCard = new Card;
        m_funnel = new BarList;
        m_funnelCard->body()->addWidget(m_funnel);
        m_columnCard = new Card;
        m_columns = new ColumnChart;
        m_columnCard->body()->addWidget(m_columns);
        m_lineCard = new Card;
        m_lines = new LineChart;
        m_lineCard->body()->addWidget(m_lines);
        charts->addWidget(m_funnelCard, 3);
        charts->addWidget(m_columnCard, 3);
        charts->addWidget(m_lineCard, 3);
        column->addLayout(charts, 2);
        m_table = new RecordTable(session.settings, QStringLiteral("parts"));
        m_table->setRecordModel(&m_model);
        column->addWidget(m_table, 3);
        m_footer = new ListFooter;
        column->addWidget(m_footer);
        setContent(content);
        connect(m_table, &RecordTable::activatedRecord, this, &PartsPage::openForm);
        m_action =
            session.actions.add(this, {QStringLiteral("parts.new"), [] { return words("New contract", "新建合同"); },
                                       QStringLiteral("plus"), QKeySequence::New,
                                       [] {
                                       }});
    }

    void reload() override { m_model.setRows(lines()); }
    QAction *primaryAction() const override { return m_action; }
    void openForm()
    {
        auto *form = new FormPanel;
        form->addSection([] { return words("Parties", "当事人"); });
        auto *name = new QLineEdit(QStringLiteral("Luolai"));
        form->addField(
            QStringLiteral("name"), [] { return words("Licensee", "被授权方"); }, name,
            [] { return words("As registered", "以登记名称为准"); });
        auto *kind = new QComboBox;
        kind->addItems({words("Exclusive", "独占"), words("Sole", "排他"), words("Non-exclusive", "普通")});
        form->beginRow();
        form->addField(
            QStringLiteral("kind"), [] { return words("Exclusivity", "授权方式"); }, kind);
        form->addField(
            QStringLiteral("start"), [] { return words("First day", "起始日"); }, new QDateEdit(QDate(2026, 6, 1)));
        form->endRow();
        form->addSection([] { return words("Terms", "条款"); });
        form->addField(
            QStringLiteral("note"), [] { return words("Note", "备注"); }, new QPlainTextEdit);
        form->addField(
            QStringLiteral("sell"), [] { return words("Sell-off", "清货期"); },
            new QCheckBox(words("Allowed for 90 days", "允许 90 天")));
        form->setValidator([name] {
            return name->text().isEmpty() ? QHash<QString, QString>{{QStringLiteral("name"),
                                                                     words("A licensee is needed", "须填写被授权方")}}
                                          : QHash<QString, QString>();
        });
        form->markClean();
        name->clear();
        showDetail(words("Contract LM-2026-014", "合同 LM-2026-014"), form);
    }

    RecordTable *table() const { return m_table; }
    BarList *funnel() const { return m_funnel; }

protected:
    void retranslate() override
    {
        m_switch->setItems({{QStringLiteral("board"), words("Board", "看板"), QStringLiteral("board")},
                            {QStringLiteral("table"), words("Table", "表格"), QStringLiteral("table")},
                            {QStringLiteral("calendar"), words("Calendar", "日历"), QStringLiteral("calendar")}});
        m_stage->setTitle(words("Stage", "阶段"));
        m_stage->setOptions({{1, words("In review", "审核中"), 12}, {2, words("Signed", "已签署"), 4}});
        m_stage->setValue(1);
        m_institution->setTitle(words("Institution", "机构"));
        m_search->setPlaceholderText(words("Search contracts", "搜索合同"));
        const char *titles[4][2] = {{"Pipeline", "洽谈中"},
                                    {"Signed this year", "今年签约"},
                                    {"Royalties due", "应收授权费"},
                                    {"Cases open", "未结案件"}};
        for (int i = 0; i < 4; ++i) {
            m_figures[i]->setTitle(words(titles[i][0], titles[i][1]));
            m_figures[i]->setFigure(i == 3 ? QStringLiteral("7") : shortCountText(qint64(12'345'678) * (i + 1)),
                                    i == 3 ? QString() : QStringLiteral("CNY"));
            m_figures[i]->setLine(i == 2 ? words("3 overdue", "3 笔逾期")
                                         : words("12 proposals in 5 stages", "5 个阶段共 12 件提案"),
                                  i == 2 ? Token::StopInk : Token::Ink2);
        }
        m_funnelCard->setTitle(words("Proposals by stage", "各阶段提案"));
        m_funnel->setBars(
            {{QStringLiteral("a"), words("First contact", "初次接洽"), 42, QStringLiteral("CNY 4.2 m"),
              QStringLiteral("42")},
             {QStringLiteral("b"), words("In review", "审核中"), 30, QStringLiteral("CNY 3 m"), QStringLiteral("18")},
             {QStringLiteral("c"), words("Term sheet", "条款书"), 16, QStringLiteral("CNY 1.6 m"), QStringLiteral("9")},
             {QStringLiteral("d"), words("Signed", "已签署"), 9, QStringLiteral("CNY 900 k"), QStringLiteral("4")}});
        m_columnCard->setTitle(words("Royalties by month", "每月授权费"));
        ChartData months;
        for (int month = 1; month <= 6; ++month) {
            months.keys.append(QString::number(month));
            months.categories.append(shortMonthText(QDate(2026, month, 1)));
        }
        months.series = {{QStringLiteral("luolai"), QStringLiteral("Luolai"), {4, 5, 3, 6, 7, 8}},
                         {QStringLiteral("taihu"), QStringLiteral("Taihu Snow"), {2, 3, 3, 2, 5, 4}},
                         {QStringLiteral("tong"), QStringLiteral("Tong Shifu"), {1, 1, 2, 2, 1, 3}}};
        months.valueText = [](double value) {
            return shortCountText(qRound64(value * 100'000));
        };
        m_columns->setData(months);
        m_lineCard->setTitle(words("Sales", "销售"));
        m_lines->setData(months);
        m_footer->setCount(words("24 contracts", "24 份合同"));
        m_footer->setSums(words("1 selected · CNY 1,234.00", "已选 1 份 · CNY 1,234.00"));
    }

private:
    TableModel<Line> m_model;
    SegmentedSwitch *m_switch;
    Chip *m_stage;
    Chip *m_institution;
    SearchField *m_search;
    KeyFigure *m_figures[4];
    Card *m_funnelCard;
    BarList *m_funnel;
    Card *m_columnCard;
    ColumnChart *m_columns;
    Card *m_lineCard;
    LineChart *m_lines;
    RecordTable *m_table;
    ListFooter *m_footer;
    QAction *m_action;
};

QList<PageEntry> pages()
{
    return {{QStringLiteral("contracts"), "Contracts", PageGroup::Licensing, Area::Contracts,
             [](Session &session) -> Page * {
                 return new PartsPage(session);
             }}};
}

} // namespace

class tst_Parts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsClipped()
    {
        const QString folder = qEnvironmentVariable("LIANMING_PICTURES");
        TestSession test;
        MainWindow window(test.session(), pages());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *page = static_cast<PartsPage *>(window.currentPage());
        for (const char *language : {"en", "zh_CN"}) {
            for (const auto theme : {Theme::Choice::Light, Theme::Choice::Dark}) {
                test.language().set(QString::fromLatin1(language));
                test.theme().set(theme);
                QCoreApplication::processEvents();
                page->reload();
                page->table()->select(5);
                QTRY_VERIFY2(clippedWidgets(window).isEmpty(), qPrintable(clippedWidgets(window).join(u'\n')));
                const auto save = [&](const char *state) {
                    if (!folder.isEmpty())
                        QVERIFY(window.grab().save(QDir(folder).filePath(
                            QStringLiteral("parts-%1-%2-%3.png")
                                .arg(QLatin1String(state), QLatin1String(language), Theme::code(theme)))));
                };
                save("page");
                page->openForm();
                test.session().messages.fail(
                    Error(Error::Kind::Conflict, "Somebody else has changed this record meanwhile"));
                QCoreApplication::processEvents();
                QTRY_VERIFY2(clippedWidgets(window).isEmpty(), qPrintable(clippedWidgets(window).join(u'\n')));
                save("form");
                window.commandPalette().open();
                QCoreApplication::processEvents();
                save("palette");
                window.commandPalette().hide();
                test.session().messages.clear();
                test.prompts().choices = {1};
                page->closeDetail();
                QVERIFY(!page->isDetailOpen());
            }
        }
        test.theme().set(Theme::Choice::Light);
        test.language().set(QStringLiteral("en"));
    }

    void theStartPageIsWhole()
    {
        const QString folder = qEnvironmentVariable("LIANMING_PICTURES");
        QTemporaryDir scratch;
        Settings settings(scratch.filePath(QStringLiteral("s.ini")));
        settings.addRecentWorkspace(QStringLiteral("/nowhere/palace-museum.lianming"));
        settings.addRecentWorkspace(QStringLiteral("postgresql://licensing@db.example.org/lianming"));
        Theme theme;
        Language language;
        FakePrompts prompts;
        for (const char *code : {"en", "zh_CN"}) {
            for (const auto choice : {Theme::Choice::Light, Theme::Choice::Dark}) {
                theme.set(choice);
                language.set(QString::fromLatin1(code));
                StartWindow window(settings, language, prompts);
                window.show();
                QVERIFY(QTest::qWaitForWindowExposed(&window));
                QTRY_VERIFY2(clippedWidgets(window).isEmpty(), qPrintable(clippedWidgets(window).join(u'\n')));
                if (!folder.isEmpty())
                    QVERIFY(window.grab().save(QDir(folder).filePath(
                        QStringLiteral("start-%1-%2.png").arg(QLatin1String(code), Theme::code(choice)))));
                QSignalSpy spy(&window, &StartWindow::openRequested);
                prompts.files = {QStringLiteral("/tmp/museum.lianming")};
                for (QPushButton *button : window.findChildren<QPushButton *>()) {
                    if (button->text()
                        == (language.code() == u"en" ? QStringLiteral("New workspace…")
                                                     : QStringLiteral("新建工作区…")))
                        button->click();
                }
                QCOMPARE(spy.size(), 1);
                QCOMPARE(spy.constFirst().at(1).toBool(), true);
            }
        }
        theme.set(Theme::Choice::Light);
        language.set(QStringLiteral("en"));
    }

    void chartsOpenTheirRows()
    {
        TestSession test;
        MainWindow window(test.session(), pages());
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        BarList *funnel = static_cast<PartsPage *>(window.currentPage())->funnel();
        QSignalSpy spy(funnel, &BarList::opened);
        QTest::mouseClick(funnel, Qt::LeftButton, {}, QPoint(40, 34 + 10));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.constFirst().constFirst().toString(), QStringLiteral("b"));
        funnel->setFocus();
        QTest::keyClick(funnel, Qt::Key_Down);
        QTest::keyClick(funnel, Qt::Key_Return);
        QCOMPARE(spy.size(), 2);
    }

    void axesAreRound()
    {
        QCOMPARE(roundAxis(0).first, 1.0);
        QCOMPARE(roundAxis(98).first, 100.0);
        QCOMPARE(roundAxis(98).second, 25.0);
        QCOMPARE(roundAxis(15).second, 5.0);
        for (double value = 0.3; value < 1e9; value *= 1.37) {
            const auto [top, step] = roundAxis(value);
            QVERIFY(top >= value);
            QVERIFY(top / step <= 5.0001);
        }
    }
};

QTEST_MAIN(tst_Parts)
#include "tst_parts.moc"

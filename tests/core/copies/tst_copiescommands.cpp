// The verbs of copies on the command line: a sheet taken in, sellers linked, matches dismissed and opened again.
#include "tests/core/copies/seen.h"
#include "tests/support/cli.h"

#include <QTest>

using namespace lianming;
using test::Seen;

namespace {

struct Called {
    Seen s;

    /// Runs the verb with --json.
    [[nodiscard]] CliAnswer call(QStringList arguments) const
    {
        arguments.prepend(QStringLiteral("protect"));
        return callCli(arguments
                           + QStringList{QStringLiteral("--workspace"), s.w.addressText(), QStringLiteral("--json")},
                       "Tester");
    }
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        const QString path = s.folder.filePath(name);
        test::writeBytes(path, content);
        return path;
    }
};

Json read(const CliAnswer &answer)
{
    return Json::parse(answer.out.toStdString(), nullptr, false);
}

} // namespace

class TestCopiesCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesInListings();
    void linksAndJudgesSellers();
    void goesThroughMatches();
    void refusesWhatItDoesNotKnow();
};

void TestCopiesCommands::takesInListings()
{
    const Called c;
    const QString good = c.file(QStringLiteral("good.csv"), "平台,商品ID,店铺名称,售价\n天猫,1,甲,10\n天猫,2,甲,20\n");
    const auto trial = c.call({QStringLiteral("listings"), QStringLiteral("import"), good, QStringLiteral("--trial")});
    QCOMPARE(trial.status, 0);
    QCOMPARE(at(read(trial), "/added"), QStringLiteral("2"));
    QCOMPARE(at(read(trial), "/columns/price"), QStringLiteral("售价"));
    QCOMPARE(at(read(c.call({QStringLiteral("listings"), QStringLiteral("list")})), ""), QStringLiteral("[]"));
    QCOMPARE(c.call({QStringLiteral("listings"), QStringLiteral("import"), good}).status, 0);
    const Json listed = read(c.call({QStringLiteral("listings"), QStringLiteral("list")}));
    QCOMPARE(listed.size(), 2U);
    QCOMPARE(at(listed, "/1/price"), QStringLiteral("20.00 CNY"));
    const QString bad = c.file(QStringLiteral("bad.csv"), "number,picture\n3,../x.png\n");
    const auto refused = c.call({QStringLiteral("listings"), QStringLiteral("import"), bad});
    QCOMPARE(refused.status, 1);
    QCOMPARE(at(read(refused), "/refusals/0/field"), QStringLiteral("picture"));
    QCOMPARE(at(read(refused), "/refusals/0/row"), QStringLiteral("2"));
    const QString other = c.file(QStringLiteral("other.csv"), "a,b\n3,Cup\n");
    QCOMPARE(c.call({QStringLiteral("listings"), QStringLiteral("import"), other}).status, 2);
    QCOMPARE(c.call({QStringLiteral("listings"), QStringLiteral("import"), other, QStringLiteral("--column"),
                     QStringLiteral("number=a"), QStringLiteral("--column"), QStringLiteral("title=b"),
                     QStringLiteral("--shop"), QStringLiteral("甲")})
                 .status,
             0);
}

void TestCopiesCommands::linksAndJudgesSellers()
{
    Called c;
    c.s.license(QDate(2026, 6, 1), QDate(2027, 5, 31));
    (void)c.s.one(QStringLiteral("1"), QStringLiteral("罗莱旗舰店"));
    const Json sellers = read(c.call({QStringLiteral("sellers"), QStringLiteral("--candidates")}));
    QCOMPARE(at(sellers, "/0/candidates/0/code"), QStringLiteral("LUOLAI"));
    const QStringList ask{QStringLiteral("standing"), QStringLiteral("罗莱旗舰店"), QStringLiteral("--asset"),
                          QStringLiteral("SZM/1"),    QStringLiteral("--on"),       QStringLiteral("2026-07-01")};
    const auto unclear = c.call(ask);
    QCOMPARE(unclear.status, 0); // not sure that it is unlicensed
    QCOMPARE(at(read(unclear), "/standing"), QStringLiteral("unclear"));
    QCOMPARE(at(read(unclear), "/unclear_because"), QStringLiteral("resembles"));
    QCOMPARE(at(read(unclear), "/unlicensed"), QStringLiteral("false"));
    QCOMPARE(at(read(unclear), "/may_sell"), QStringLiteral("false"));
    QCOMPARE(c.call({QStringLiteral("seller-link"), QStringLiteral("罗莱旗舰店")}).status, 2);
    QCOMPARE(c.call({QStringLiteral("seller-link"), QStringLiteral("罗莱旗舰店"), QStringLiteral("--brand"),
                     QStringLiteral("NOBODY")})
                 .status,
             2);
    QCOMPARE(c.call({QStringLiteral("seller-link"), QStringLiteral("罗莱旗舰店"), QStringLiteral("--brand"),
                     QStringLiteral("LUOLAI"), QStringLiteral("--note"), QStringLiteral("营业执照")})
                 .status,
             0);
    const auto live = c.call(ask);
    QCOMPARE(live.status, 0);
    QCOMPARE(at(read(live), "/standing"), QStringLiteral("in_scope"));
    QCOMPARE(at(read(live), "/until"), QStringLiteral("2027-05-31"));
    QStringList wrong = ask;
    wrong += {QStringLiteral("--category"), QStringLiteral("nice/25")};
    const auto outside = c.call(wrong);
    QCOMPARE(outside.status, 1);
    QCOMPARE(at(read(outside), "/grants/0/outside"), QStringLiteral("[\"category\"]"));
    QCOMPARE(at(read(outside), "/unlicensed"), QStringLiteral("true"));
    const auto renamed =
        c.call({QStringLiteral("seller-change"), QStringLiteral("罗莱旗舰店"), QStringLiteral("--name"),
                QStringLiteral("良品家居"), QStringLiteral("--shop-id"), QStringLiteral("7788")});
    QCOMPARE(renamed.status, 0);
    QCOMPARE(at(read(renamed), "/other_names/0"), QStringLiteral("罗莱旗舰店"));
    QCOMPARE(at(read(c.call({QStringLiteral("standing"), QStringLiteral("tmall:7788")})), "/brand"),
             QStringLiteral("LUOLAI"));
}

void TestCopiesCommands::goesThroughMatches()
{
    Called c;
    const auto id = c.s.one(QStringLiteral("1"), QStringLiteral("甲"));
    const QString match = QString::number(id.value);
    QCOMPARE(at(read(c.call({QStringLiteral("triage")})), "/0/matches"), QStringLiteral("1"));
    const Json rows = read(c.call({QStringLiteral("triage"), QStringLiteral("--by"), QStringLiteral("match")}));
    QCOMPARE(at(rows, "/rows/0/match"), match);
    QCOMPARE(at(rows, "/rows/0/standing"), QStringLiteral("never"));
    QCOMPARE(at(rows, "/next"), QStringLiteral("null"));
    const auto dismissed =
        c.call({QStringLiteral("dismiss"), match, QStringLiteral("--reason"), QStringLiteral("no_copy")});
    QCOMPARE(at(read(dismissed), "/dismissed"), QStringLiteral("1"));
    QCOMPARE(at(read(c.call({QStringLiteral("triage")})), ""), QStringLiteral("[]"));
    const Json memory = read(c.call({QStringLiteral("dismissals")}));
    QCOMPARE(at(memory, "/0/reason"), QStringLiteral("no_copy"));
    const auto opened = c.call({QStringLiteral("undismiss"), at(memory, "/0/id")});
    QCOMPARE(at(read(opened), "/opened"), QStringLiteral("1"));
    const Json figures = read(c.call({QStringLiteral("triage"), QStringLiteral("--figures")}));
    QCOMPARE(at(figures, "/states/0/state"), QStringLiteral("open"));
    QCOMPARE(at(figures, "/platforms/0/matches"), QStringLiteral("1"));
}

void TestCopiesCommands::refusesWhatItDoesNotKnow()
{
    const Called c;
    for (const QStringList &bad :
         {QStringList{QStringLiteral("triage"), QStringLiteral("--by"), QStringLiteral("moon")},
          QStringList{QStringLiteral("triage"), QStringLiteral("--standing"), QStringLiteral("x")},
          QStringList{QStringLiteral("triage"), QStringLiteral("--min-score"), QStringLiteral("2")},
          QStringList{QStringLiteral("dismiss"), QStringLiteral("x"), QStringLiteral("--reason"),
                      QStringLiteral("no_copy")},
          QStringList{QStringLiteral("dismiss"), QStringLiteral("1"), QStringLiteral("--reason"), QStringLiteral("x")},
          QStringList{QStringLiteral("undismiss")}, QStringList{QStringLiteral("listings"), QStringLiteral("import")},
          QStringList{QStringLiteral("listings"), QStringLiteral("import"), QStringLiteral("/none.csv")}}) {
        const auto answer = c.call(bad);
        QVERIFY2(answer.status == 2, qPrintable(bad.join(u' ')));
        QVERIFY(!answer.err.isEmpty() && answer.out.isEmpty());
    }
    QCOMPARE(c.call({QStringLiteral("dismiss"), QStringLiteral("4711"), QStringLiteral("--reason"),
                     QStringLiteral("no_copy")})
                 .status,
             2);
}

QTEST_GUILESS_MAIN(TestCopiesCommands)
#include "tst_copiescommands.moc"

// The rights question of the page: asked in a sentence, answered while it changes, with the map of what stands there
// over time and the matrix of categories and territories beneath. The institution's rights are read once into an index;
// each change of the question is answered from it at once.
#pragma once

#include "core/assets/collection.h"
#include "core/brands/brand.h"
#include "core/institutions/institution.h"
#include "core/rights/rightsmap.h"
#include "core/rights/usedcodes.h"
#include "ui/rights/answerview.h"
#include "ui/widgets/viewspage.h"

#include <memory>
#include <set>

class QStackedWidget;

namespace lianming {

class Card;
class QuestionBar;
class RightsLegend;
class RightsMapView;
class RightsMatrixView;
class SegmentedSwitch;

class AskView : public PageView
{
    Q_OBJECT

public:
    explicit AskView(Page &owner);

    void reload() override;
    void retranslate() override;
    /// {"institution": id}, {"asset": code} and {"brand": id} start a question.
    void openRows(const QVariantMap &filter) override;
    [[nodiscard]] QStringList tourStates() const override
    {
        return {QStringLiteral("matrix"), QStringLiteral("taken")};
    }
    void showTourState(const QString &state) override;

    [[nodiscard]] QuestionBar *question() const { return m_question; }

Q_SIGNALS:
    /// The records of what is held of an asset are wanted.
    void titleWanted(const QString &asset);

private:
    struct Lists {
        QList<InstitutionItem> institutions;
        QList<BrandItem> brands;
        QList<CollectionRow> collections;
        UsedCodes used;
    };
    struct Desk {
        std::shared_ptr<const GrantIndex> index;
        QHash<QString, std::pair<QString, QString>> titles; ///< of assets with a grant: English, Chinese
    };
    /// What the map was made of, for who points at its bars.
    struct Mapped {
        std::shared_ptr<const GrantIndex> index;
        std::vector<std::string> assets;

        [[nodiscard]] const Grant &grant(const RightsBar &bar) const { return index->book().grants[bar.place]; }
    };

    [[nodiscard]] const InstitutionItem *institution() const;
    void showLists();
    void startQuestion();
    void readRights();
    void lookUpAssets(const QString &typed);
    void answer();
    void showMap(const GrantRequest &request);
    void showMatrix(const GrantRequest &request);
    void showLower(const QString &key);
    void take(const QuestionChange &change);
    void openGrant(const QString &grant);
    void openCell(int row, int column);
    void print();
    [[nodiscard]] QString licenseeText(const std::string &code) const;
    [[nodiscard]] QString assetText(const QString &code) const;
    /// For rows and columns of the matrix: adds what grants of the same assets name below what is asked for.
    void addGrantedCodes(const GrantRequest &request, std::set<std::string> &categories,
                         std::set<std::string> &territories) const;

    Lists m_lists;
    QHash<QString, std::pair<QString, QString>> m_brands; ///< by code: names in English and Chinese; a map asks for all
    Desk m_desk;
    Mapped m_mapped;
    bool m_isStarted = false;
    qint64 m_round = 0; ///< of the reading asked for last
    QuestionBar *m_question;
    AnswerView *m_answer;
    Card *m_lower;
    SegmentedSwitch *m_lowerSwitch;
    QStackedWidget *m_views;
    RightsLegend *m_legend;
    RightsMapView *m_map;
    RightsMatrixView *m_matrix;
    QAction *m_print;
};

} // namespace lianming

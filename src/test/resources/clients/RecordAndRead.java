import gainsay.client.ApiClient;
import gainsay.client.api.ClaimsApi;
import gainsay.client.api.CorroborationsApi;
import gainsay.client.model.Claim;
import gainsay.client.model.NewClaim;
import gainsay.client.model.StoredCorroboration;

/** What somebody writes who has generated a client: records a claim and reads how it stands. */
public final class RecordAndRead {

    public static void main(String[] arguments) throws Exception {
        System.out.println(say(arguments[0], arguments[1]));
    }

    public static String say(String address, String token) throws Exception {
        ApiClient client = new ApiClient();
        client.updateBaseUri(address);
        client.setRequestInterceptor(request -> request.header("Authorization", token));
        Claim claim = new ClaimsApi(client)
                .recordClaim(ClaimsApi.APIRecordClaimRequest.newBuilder()
                        .newClaim(new NewClaim().text("A generated client recorded this.").language("en"))
                        .build());
        StoredCorroboration corroboration = new CorroborationsApi(client)
                .readCorroboration(CorroborationsApi.APIReadCorroborationRequest.newBuilder()
                        .claim(claim.getId())
                        .build())
                .getStoredCorroboration();
        return claim.getId() + " " + claim.getText() + " " + corroboration.getStatus();
    }
}

// What somebody writes who has generated a client: records a claim and reads how it stands.
import { ClaimsApi, Configuration, CorroborationsApi } from './index';

async function say(address: string, token: string): Promise<string> {
    const configuration = new Configuration({ basePath: address, headers: { Authorization: token } });
    const claim = await new ClaimsApi(configuration).recordClaim({
        newClaim: { text: 'A generated client recorded this.', language: 'en' },
    });
    const corroboration = await new CorroborationsApi(configuration).readCorroboration({ claim: claim.id! });
    return `${claim.id} ${claim.text} ${'status' in corroboration ? corroboration.status : 'without a status'}`;
}

declare const process: { argv: string[]; exitCode: number };

say(process.argv[2], process.argv[3]).then(console.log, (failure) => {
    console.log(failure);
    process.exitCode = 1;
});
